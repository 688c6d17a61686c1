/** The media of `message m` and what is known of its files. */
export const MEDIA_COLUMNS = `m.media, CASE WHEN m.media = '[]' THEN '[]'::json ELSE (
    SELECT coalesce(json_agg(json_build_object('ordinal', f.ordinal, 'status', f.status, 'code', f.code, 'name', f.name,
                                               'contentType', f.content_type, 'size', f.size)), '[]')
    FROM message_file f WHERE f.message_id = m.id) END AS files`;
