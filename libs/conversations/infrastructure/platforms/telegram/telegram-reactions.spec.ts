import { TelegramPlatform } from './telegram-platform.js';

const platform = new TelegramPlatform('http://127.0.0.1:9');
const bytes = (value: unknown) => Buffer.from(JSON.stringify(value));
const chat = { id: 1111111, type: 'private', first_name: 'Test Firstname', last_name: 'Test Lastname' };
const user = { id: 1111111, is_bot: false, first_name: 'Test Firstname', last_name: 'Test Lastname' };

// https://core.telegram.org/bots/api#messagereactionupdated
describe('a reaction on Telegram', () => {
  it.each([
    ['the emoji', [{ type: 'emoji', emoji: '👍' }], '👍'],
    [
      'the last emoji',
      [
        { type: 'emoji', emoji: '👍' },
        { type: 'emoji', emoji: '🔥' },
        { type: 'custom_emoji', custom_emoji_id: '5' },
      ],
      '🔥',
    ],
    ['no emoji when it was taken back', [], null],
    ['no emoji when it has no character', [{ type: 'paid' }], null],
  ])('gives its message and %s', (_, now, emoji) => {
    const change = { chat, message_id: 7, user, date: 1441645532, old_reaction: [], new_reaction: now };
    const [event] = platform.normalise(bytes({ update_id: 10003, message_reaction: change }));
    expect(event).toEqual({
      platformEventId: '10003',
      threadKey: '1111111',
      kind: 'reaction',
      sender: { id: '1111111', name: 'Test Firstname Test Lastname', locale: null },
      platformMessageId: '7',
      text: '',
      button: null,
      media: [],
      reaction: { emoji },
      occurredAt: '2015-09-07T17:05:32.000Z',
    });
    for (const other of [{ chat: { id: -100, type: 'group' } }, { user: undefined }]) {
      const update = { update_id: 1, message_reaction: { ...change, ...other } };
      expect(platform.normalise(bytes(update))).toEqual([]);
    }
  });
});
