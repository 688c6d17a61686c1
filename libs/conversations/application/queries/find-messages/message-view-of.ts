import type { MessageView } from './message.view.js';

/** The view of a row, without the platforms' references of media: those are fetched with our credentials. */
export function messageViewOf(row: MessageView): MessageView {
  const media = row.media.map(({ kind, name, contentType, size }) => ({ kind, name, contentType, size }));
  return { ...row, media };
}
