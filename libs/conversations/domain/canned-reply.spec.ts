import { CannedReply } from './canned-reply.js';

describe('a canned reply', () => {
  it('keeps what a change leaves out', () => {
    const reply = CannedReply.write({ shortcut: 'hours', text: 'We are open from 8 to 6.' });
    reply.change({ text: 'We are open from 9 to 5.\n\0' });
    expect(reply).toMatchObject({ shortcut: 'hours', text: 'We are open from 9 to 5.\n' });
    reply.change({ shortcut: 'open' });
    expect(reply).toMatchObject({ shortcut: 'open', text: 'We are open from 9 to 5.\n' });
  });

  it.each([' ', '\n', '\0'])('is refused when it says nothing: %j', (text) => {
    const refusal = expect.objectContaining({ code: 'conversations.empty-canned-reply' }) as Error;
    expect(() => CannedReply.write({ shortcut: 'x', text })).toThrow(refusal);
    expect(() => CannedReply.write({ shortcut: 'x', text: 'y' }).change({ text })).toThrow(refusal);
  });
});
