import {
  Conditions,
  CurrentContext,
  fetchPage,
  type IQueryHandler,
  type PagedResult,
  QueryHandler,
  Sql,
} from '#kernel';
import { mustBeOwnThread } from '../../services/must-be-own-thread.js';
import { MEDIA_COLUMNS } from '../find-messages/media-columns.js';
import { type MediaRow, mediaViewsOf } from '../find-messages/media-views-of.js';
import { FindThreadMessages } from './find-thread-messages.query.js';
import type { ThreadMessageView } from './thread-message.view.js';

type ThreadRow = Omit<ThreadMessageView, 'media'> & MediaRow & { readonly channelId: string };

/** Conversations of a thread follow each other; messages have positions in them. As text, since a page is cut by one key. */
const PLACE = `to_char(c.created_at AT TIME ZONE 'UTC', 'YYYYMMDDHH24MISSUS') || lpad(m.position::text, 10, '0')`;

/** No place, and so nothing found, for a message of another thread. */
const placeOf = (message: string): string =>
  `(SELECT oc.created_at, om.position FROM message om JOIN conversation oc ON oc.id = om.conversation_id
    WHERE om.id = ${message} AND oc.thread_id = $1)`;

@QueryHandler(FindThreadMessages)
export class FindThreadMessagesHandler implements IQueryHandler<FindThreadMessages> {
  constructor(
    private readonly sql: Sql,
    private readonly context: CurrentContext,
  ) {}

  async execute(query: FindThreadMessages): Promise<PagedResult<ThreadMessageView>> {
    mustBeOwnThread(this.context, query.threadId);
    const { where, values } = new Conditions()
      .when(query.threadId, (place) => `c.thread_id = ${place}`)
      .always(`m.status <> 'failed'`)
      .when(query.after, (place) => `(c.created_at, m.position) > ${placeOf(place)}`)
      .when(query.before, (place) => `(c.created_at, m.position) < ${placeOf(place)}`);
    return fetchPage<ThreadRow, ThreadMessageView>(this.sql, query, {
      select: `m.id, CASE WHEN m.direction = 'inbound' THEN m.platform_message_id END AS "clientId", m.direction,
               m.author_kind AS "authorKind", m.text, m.buttons, ${MEDIA_COLUMNS}, c.channel_id AS "channelId",
               m.occurred_at AS "occurredAt"`,
      from: 'message m JOIN conversation c ON c.id = m.conversation_id',
      where,
      values,
      sorts: { place: { column: PLACE, type: 'text' } },
      defaultSort: '-place',
      id: 'm.id',
      item: ({ media, files, channelId, ...row }) => ({
        ...row,
        media: mediaViewsOf({ media, files }, `/v1/webchat/${channelId}/messages/${row.id}/files`),
      }),
    });
  }
}
