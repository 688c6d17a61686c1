import type { FeedEntryView } from '../../queries/find-feed-entries/feed-entry.view.js';

/** Something that people with an open page should see; ids only, they fetch the rest. */
export interface Announcement {
  readonly type: 'message' | 'message-status' | 'conversation' | 'note';
  /** Its place in the feed: what a client resumes behind. */
  readonly position: number;
  readonly conversationId: string;
  readonly messageId?: string;
  readonly noteId?: string;
  readonly status?: string;
}

const STATUS_CHANGED = 'conversations.message-status-changed';

/** What staff are told. An event is about what it names: a note, else a message, else the conversation itself. */
export function announcementOf(entry: FeedEntryView): Announcement {
  const { position, conversationId, messageId, noteId, status, event } = entry;
  const place = { position, conversationId };
  if (noteId !== null) return { type: 'note', ...place, noteId };
  if (messageId === null) return { type: 'conversation', ...place };
  return event === STATUS_CHANGED && status !== null
    ? { type: 'message-status', ...place, messageId, status }
    : { type: 'message', ...place, messageId };
}

/** What the visitor of the thread is told: of messages only, never of notes or of what staff do among themselves. */
export function announcementToVisitor(entry: FeedEntryView): Omit<Announcement, 'conversationId'> | null {
  const { conversationId: _ours, ...announcement } = announcementOf(entry);
  return announcement.type === 'message' || announcement.type === 'message-status' ? announcement : null;
}
