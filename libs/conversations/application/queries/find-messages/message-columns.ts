import { MEDIA_COLUMNS } from './media-columns.js';

/** The columns of a `MessageView`, of `message m`. */
export const MESSAGE_COLUMNS = `m.id, m.conversation_id AS "conversationId", m.position, m.direction, m.author_kind AS "authorKind",
  m.author_id AS "authorId", m.text, m.template - 'parameters' AS template, m.buttons, m.sources, m.pressed_button AS "pressedButton", ${MEDIA_COLUMNS}, m.status,
  m.status_code AS "statusCode", m.reply_key AS "replyKey", m.occurred_at AS "occurredAt", m.edited_at AS "editedAt",
  m.deleted_at AS "deletedAt", m.reactions,
  (SELECT jsonb_build_object('language', tr.language, 'text', tr.text, 'madeBy', tr.made_by) FROM message_translation tr
   WHERE tr.message_id = m.id AND m.deleted_at IS NULL
     AND tr.source_digest = encode(sha256(convert_to(m.text, 'UTF8')), 'hex')) AS translation`;
