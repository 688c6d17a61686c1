import type { FeedEntryView } from '../../queries/find-feed-entries/feed-entry.view.js';
import { announcementOf, announcementToVisitor } from './announcement.js';

const entry = (fields: Partial<FeedEntryView>): FeedEntryView => ({
  position: 7,
  event: 'conversations.message-received',
  conversationId: 'c',
  threadId: 't',
  messageId: null,
  noteId: null,
  status: null,
  ...fields,
});

describe('what people with an open page are told', () => {
  it('is of a message, its status, a note or the conversation, by what the event names', () => {
    const place = { position: 7, conversationId: 'c' };
    expect(announcementOf(entry({ messageId: 'm' }))).toEqual({ type: 'message', ...place, messageId: 'm' });
    const event = 'conversations.message-status-changed';
    expect(announcementOf(entry({ messageId: 'm', event, status: 'read' }))).toEqual({
      type: 'message-status',
      ...place,
      messageId: 'm',
      status: 'read',
    });
    expect(announcementOf(entry({ noteId: 'n' }))).toEqual({ type: 'note', ...place, noteId: 'n' });
    expect(announcementOf(entry({ event: 'conversations.taken-over' }))).toEqual({
      type: 'conversation',
      ...place,
    });
  });

  it('is for the visitor of messages only, without our ids of anything else', () => {
    expect(announcementToVisitor(entry({ messageId: 'm' }))).toEqual({
      type: 'message',
      position: 7,
      messageId: 'm',
    });
    expect(announcementToVisitor(entry({ noteId: 'n' }))).toBeNull();
    expect(announcementToVisitor(entry({ noteId: 'n', messageId: 'm' }))).toBeNull();
    expect(announcementToVisitor(entry({}))).toBeNull();
  });
});
