import { type MediaRow, mediaViewsOf } from './media-views-of.js';
import type { MessageView } from './message.view.js';

/** What `MESSAGE_COLUMNS` select. */
export type MessageRow = Omit<MessageView, 'media'> & MediaRow;

/** The view of a row. */
export function messageViewOf({ media, files, ...row }: MessageRow): MessageView {
  const folder = `/v1/conversations/${row.conversationId}/messages/${row.id}/files`;
  return { ...row, media: mediaViewsOf({ media, files }, folder) };
}
