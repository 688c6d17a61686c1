import { DiscordApp } from '#test/fakes/discord/discord-app';
import { DiscordPlatform } from './discord-platform.js';

const NOW = 1_700_000_000;
const app = new DiscordApp({
  applicationId: '775799577604522054',
  botToken: 'NzAwMDAwMDAwMDAwMDAwMDAx.GabcDE.abcdefghijklmnopqrstuvwxyz0123456789ab',
  // RFC 8032, section 7.1, TEST 1.
  seed: '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60',
});
const CREDENTIALS = app.credentials;
const platform = new DiscordPlatform('http://127.0.0.1:9/api', () => NOW * 1000);
const bytes = (value: unknown) => Buffer.from(JSON.stringify(value));

const PERSON = { id: '53908232506183680', username: 'mason', global_name: 'Mason', discriminator: '0' };

// "Receiving and Responding", the example of a component, as it is sent from direct messages.
const PRESS = {
  version: 1,
  type: 3,
  token: 'unique_interaction_token',
  message: {
    type: 0,
    tts: false,
    timestamp: '2021-05-19T02:12:51.710000+00:00',
    pinned: false,
    mentions: [],
    mention_roles: [],
    mention_everyone: false,
    id: '844397162624450620',
    flags: 0,
    embeds: [],
    edited_timestamp: null,
    content: 'This is a message with components.',
    components: [
      {
        type: 1,
        components: [{ type: 2, label: 'Click me!', style: 1, custom_id: '0:yes@confirm' }],
      },
    ],
    channel_id: '345626669114982402',
    author: { username: 'Mason', id: '53908232506183680', bot: true },
    attachments: [],
  },
  user: PERSON,
  id: '846462639134605312',
  locale: 'es-ES',
  data: { custom_id: '0:yes@confirm', component_type: 2 },
  context: 1,
  channel_id: '345626669114982999',
  application_id: '775799577604522054',
};

// "Receiving and Responding", the example of a command.
const COMMAND = {
  type: 2,
  token: 'A_UNIQUE_TOKEN',
  user: PERSON,
  id: '786008729715212338',
  app_permissions: '442368',
  locale: 'en-US',
  context: 1,
  data: { options: [{ type: 3, name: 'text', value: 'I need an MRI' }], type: 1, name: 'ask', id: '7' },
  channel_id: '645027906669510667',
};

// "Message Object", the example message, in direct messages.
const MESSAGE = {
  id: '334385199974967042',
  channel_id: '290926798999357250',
  channel_type: 1,
  author: PERSON,
  content: 'Supa Hot <:fire:41771983429993937> for <@53908232506099999>',
  mentions: [{ id: '53908232506099999', username: 'ann', global_name: 'Ann' }],
  timestamp: '2017-07-11T17:27:07.299000+00:00',
  edited_timestamp: null,
  attachments: [],
  embeds: [],
  reactions: [{ count: 1, me: false, emoji: { id: null, name: '🔥' } }],
  type: 0,
};
const dispatch = (t: string, d: object, s = 42) => bytes({ op: 0, t, s, d, session_id: 'session-1' });
const told = (t: string, d: object) => platform.normalise(dispatch(t, d));

describe('a call of Discord', () => {
  const verify = (body: Buffer, headers: Record<string, string | undefined>) =>
    platform.verify({ rawBody: body, headers }, CREDENTIALS);
  const signed = (timestamp = String(NOW), badly = false) =>
    app.signature(bytes(PRESS).toString(), timestamp, badly);

  it('is let in by a signature of its time and raw body', async () => {
    expect(CREDENTIALS.publicKey).toBe('d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a');
    expect(await verify(bytes(PRESS), signed())).toEqual({ verified: true });
    expect(await verify(bytes(COMMAND), signed())).toEqual({ verified: false, reason: 'wrong' });
    const later = { ...signed(), 'x-signature-timestamp': String(NOW + 1) };
    expect(await verify(bytes(PRESS), later)).toEqual({ verified: false, reason: 'wrong' });
  });

  it('is refused when Discord signs it badly to see what we do', async () => {
    expect(await verify(bytes(PRESS), signed(String(NOW), true))).toEqual({
      verified: false,
      reason: 'wrong',
    });
    for (const missing of ['x-signature-ed25519', 'x-signature-timestamp'])
      expect(await verify(bytes(PRESS), { ...signed(), [missing]: undefined })).toEqual({
        verified: false,
        reason: 'missing',
      });
    for (const rubbish of ['0', 'zz'.repeat(64), `${'0'.repeat(127)}`])
      expect(await verify(bytes(PRESS), { ...signed(), 'x-signature-ed25519': rubbish })).toMatchObject({
        verified: false,
      });
    expect(await verify(bytes(PRESS), signed('yesterday'))).toEqual({ verified: false, reason: 'wrong' });
  });

  it('is refused when it was recorded and is played again an hour later', async () => {
    expect(await verify(bytes(PRESS), signed(String(NOW - 3_500)))).toEqual({ verified: true });
    for (const timestamp of [NOW - 3_700, NOW + 3_700])
      expect(await verify(bytes(PRESS), signed(String(timestamp)))).toEqual({
        verified: false,
        reason: 'expired',
      });
  });

  it('is answered at once, and nothing is left waiting', () => {
    const reply = (body: object) => platform.reply(bytes(body));
    expect(reply({ id: '1', type: 1, token: 'x', version: 1 })).toEqual({ type: 1 });
    expect(platform.normalise(bytes({ id: '1', type: 1, token: 'x', version: 1 }))).toEqual([]);
    expect(reply(PRESS)).toEqual({ type: 6 });
    expect(reply(COMMAND)).toEqual({ type: 4, data: { content: '✓', flags: 64 } });
    const elsewhere = { ...COMMAND, guild_id: '1', context: 0, locale: 'es-419', user: undefined };
    expect(reply(elsewhere)).toMatchObject({
      type: 4,
      data: { content: expect.stringContaining('mensaje directo') as string, flags: 64 },
    });
    expect(reply({ ...COMMAND, type: 4 })).toEqual({ type: 8, data: { choices: [] } });
    expect(reply({ ...COMMAND, type: 5 })).toEqual({ type: 6 });
  });

  it('gives a press the id that we gave the button, and its label', () => {
    expect(platform.normalise(bytes(PRESS))).toEqual([
      {
        platformEventId: '846462639134605312',
        threadKey: '345626669114982999',
        kind: 'button',
        sender: { id: '53908232506183680', name: 'Mason', locale: 'es-ES' },
        platformMessageId: '844397162624450620',
        text: 'Click me!',
        button: { id: 'yes@confirm', label: 'Click me!', acknowledgement: null },
        media: [],
        occurredAt: '2021-05-24T19:00:19.685Z',
      },
    ]);
  });

  it('gives a command what was said with it, else its name', () => {
    expect(platform.normalise(bytes(COMMAND))).toMatchObject([
      { kind: 'message', text: 'I need an MRI', platformMessageId: null, button: null },
    ]);
    const bare = { ...COMMAND, locale: 'es-419', data: { id: '7', name: 'start', type: 1 } };
    expect(platform.normalise(bytes(bare))).toMatchObject([{ text: '/start', sender: { locale: 'es' } }]);
  });

  it.each([
    ['presses in servers', { ...PRESS, guild_id: '290926798626357999', context: 0 }],
    ['commands in servers', { ...COMMAND, guild_id: '1', context: 0, user: undefined, member: {} }],
    ['commands among others', { ...COMMAND, context: 2 }],
    ['menus', { ...PRESS, data: { custom_id: 'x', component_type: 3, values: ['a'] } }],
    ['commands on people', { ...COMMAND, data: { id: '7', name: 'High Five', type: 2 } }],
    ['kinds it does not know', { ...COMMAND, type: 99 }],
  ])('gives nothing for %s', (_, body) => {
    expect(platform.normalise(bytes(body))).toEqual([]);
  });

  it('is refused when it is none', () => {
    const bodies = [
      Buffer.from('{'),
      Buffer.from(''),
      bytes([]),
      bytes({}),
      bytes({ type: 3, id: 5 }),
      bytes({ t: 'MESSAGE_CREATE', d: { id: 'x' } }),
    ];
    for (const body of bodies)
      expect(() => platform.normalise(body)).toThrow(
        expect.objectContaining({ code: 'conversations.malformed-event', kind: 'invalid' }),
      );
  });
});

describe('a dispatch of the Gateway', () => {
  it('gives a message, as a person sees it', () => {
    expect(told('MESSAGE_CREATE', MESSAGE)).toEqual([
      {
        platformEventId: '334385199974967042',
        threadKey: '290926798999357250',
        kind: 'message',
        sender: { id: '53908232506183680', name: 'Mason', locale: null },
        platformMessageId: '334385199974967042',
        text: 'Supa Hot :fire: for @Ann',
        button: null,
        media: [],
        occurredAt: '2017-07-11T17:27:07.299Z',
      },
    ]);
    const answer = { ...MESSAGE, type: 19, message_reference: { message_id: '306588351130107906' } };
    expect(told('MESSAGE_CREATE', answer)).toMatchObject([{ kind: 'message' }]);
  });

  it('gives files their address, and what was forwarded its words', () => {
    const attachments = [
      {
        id: '1',
        filename: 'r.pdf',
        size: 12,
        url: 'https://cdn.discordapp.com/a/1',
        content_type: 'application/pdf',
      },
      {
        id: '2',
        filename: 'v.ogg',
        size: 9,
        url: 'https://cdn.discordapp.com/a/2',
        content_type: 'audio/ogg',
        waveform: 'x',
        duration_secs: 1,
      },
    ];
    const sticker_items = [{ id: '3', name: 'Hi', format_type: 1 }];
    const forwarded = {
      ...MESSAGE,
      content: '',
      message_reference: { type: 1, message_id: '1', channel_id: '2' },
      message_snapshots: [{ message: { content: 'My referral', attachments, sticker_items } }],
    };
    expect(told('MESSAGE_CREATE', forwarded)).toMatchObject([
      {
        text: 'My referral',
        media: [
          { kind: 'document', reference: 'https://cdn.discordapp.com/a/1', name: 'r.pdf', size: 12 },
          { kind: 'voice', contentType: 'audio/ogg' },
          { kind: 'sticker', reference: 'https://cdn.discordapp.com/stickers/3.png' },
        ],
      },
    ]);
  });

  it('gives a person’s edit its own name and time, and nothing for a preview that Discord adds', () => {
    const edited = { ...MESSAGE, content: 'b', edited_timestamp: '2017-07-12T10:00:00.000000+00:00' };
    expect(told('MESSAGE_UPDATE', edited)).toMatchObject([
      {
        kind: 'edit',
        platformEventId: '334385199974967042:2017-07-12T10:00:00.000000+00:00',
        platformMessageId: '334385199974967042',
        text: 'b',
        occurredAt: '2017-07-12T10:00:00.000Z',
      },
    ]);
    expect(told('MESSAGE_UPDATE', MESSAGE)).toEqual([]);
    expect(told('MESSAGE_UPDATE', { id: MESSAGE.id, channel_id: MESSAGE.channel_id })).toEqual([]);
  });

  it('gives a message that was taken back, and signs that were put and taken back', () => {
    const { id, channel_id } = MESSAGE;
    expect(told('MESSAGE_DELETE', { id, channel_id })).toMatchObject([
      { kind: 'deletion', platformEventId: `${id}:deleted`, platformMessageId: id, threadKey: channel_id },
    ]);
    const sign = { user_id: PERSON.id, channel_id, message_id: id, emoji: { id: null, name: '👍' } };
    expect(told('MESSAGE_REACTION_ADD', sign)).toMatchObject([
      { kind: 'reaction', platformEventId: 'session-1:42', reaction: { emoji: '👍' }, platformMessageId: id },
    ]);
    const custom = { ...sign, emoji: { id: '41771983429993937', name: 'fire' } };
    expect(told('MESSAGE_REACTION_REMOVE', custom)).toMatchObject([
      { reaction: { emoji: null, takenBack: ':fire:' } },
    ]);
  });

  it.each([
    ['servers', 'MESSAGE_CREATE', { ...MESSAGE, guild_id: '1' }],
    ['groups', 'MESSAGE_CREATE', { ...MESSAGE, channel_type: 3 }],
    ['bots, which we are too', 'MESSAGE_CREATE', { ...MESSAGE, author: { ...PERSON, bot: true } }],
    ['webhooks', 'MESSAGE_CREATE', { ...MESSAGE, webhook_id: '1' }],
    ['notes of Discord', 'MESSAGE_CREATE', { ...MESSAGE, type: 6 }],
    ['messages that say nothing', 'MESSAGE_CREATE', { ...MESSAGE, content: '' }],
    ['deletions in servers', 'MESSAGE_DELETE', { id: '1', channel_id: '2', guild_id: '3' }],
    ['kinds it does not know', 'TYPING_START', {}],
  ])('gives nothing for %s', (_, t, d) => {
    expect(told(t, d)).toEqual([]);
  });

  it('gives a press without an address of ours, too', () => {
    expect(told('INTERACTION_CREATE', PRESS)).toMatchObject([{ kind: 'button', text: 'Click me!' }]);
  });

  it('loses characters that no database takes', () => {
    expect(told('MESSAGE_CREATE', { ...MESSAGE, content: 'a\u0000b\ud800c' })[0]?.text).toBe('ab\ufffdc');
  });
});
