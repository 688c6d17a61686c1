import { ConversationNote } from './conversation-note.js';

const write = (text: string) =>
  ConversationNote.write({ conversationId: 'c', author: { id: 'ann', name: 'Ann' }, text });

describe('a note', () => {
  it('is kept with who wrote it, without the space around it and without what no database keeps', () => {
    expect(write('  Called back,\nno answer\0 ')).toMatchObject({
      conversationId: 'c',
      authorId: 'ann',
      authorName: 'Ann',
      text: 'Called back,\nno answer',
    });
  });

  it.each(['', ' \n\t', '\0'])('is refused when it says nothing: %j', (text) => {
    expect(() => write(text)).toThrow(expect.objectContaining({ code: 'conversations.empty-note' }));
  });

  it('is told of by its ids only', () => {
    const note = write('not for events');
    expect(note.pullEvents()).toMatchObject([{ payload: { conversationId: 'c', noteId: note.id } }]);
  });
});
