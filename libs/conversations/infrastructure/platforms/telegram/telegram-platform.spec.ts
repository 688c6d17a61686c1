import { createServer } from 'node:net';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { FakeTelegram } from '#test/fakes/telegram';
import { TelegramPlatform } from './telegram-platform.js';

const TOKEN = '110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw';
const CREDENTIALS = { botToken: TOKEN, secretToken: 'secret_Token-1' };
const MESSAGE = { messageId: 'm1', threadKey: '1111111', text: 'Hello', buttons: [] };
const never = new AbortController().signal;
const bytes = (value: unknown) => Buffer.from(JSON.stringify(value));

// Sample of https://core.telegram.org/bots/webhooks#testing-your-bot-with-updates
const SAMPLE = {
  update_id: 10000,
  message: {
    date: 1441645532,
    chat: {
      last_name: 'Test Lastname',
      id: 1111111,
      type: 'private',
      first_name: 'Test Firstname',
      username: 'Testusername',
    },
    message_id: 1365,
    from: {
      last_name: 'Test Lastname',
      id: 1111111,
      first_name: 'Test Firstname',
      username: 'Testusername',
      is_bot: false,
    },
    text: '/start',
  },
};

describe('a call of Telegram', () => {
  const platform = new TelegramPlatform('http://127.0.0.1:9');
  const verify = (secret?: string | string[]) =>
    platform.verify(
      { rawBody: bytes(SAMPLE), headers: { 'x-telegram-bot-api-secret-token': secret } },
      CREDENTIALS,
    );

  it('is let in by its secret token alone', async () => {
    expect(await verify('secret_Token-1')).toEqual({ verified: true });
    expect(await verify('secret_Token-2')).toEqual({ verified: false, reason: 'wrong' });
    expect(await verify('')).toMatchObject({ verified: false });
    expect(await verify()).toEqual({ verified: false, reason: 'missing' });
    expect(await verify(['secret_Token-1', 'x'])).toEqual({ verified: false, reason: 'missing' });
  });

  it('gives a message, with who, where and when', () => {
    expect(platform.normalise(bytes(SAMPLE))).toEqual([
      {
        platformEventId: '10000',
        threadKey: '1111111',
        kind: 'message',
        sender: { id: '1111111', name: 'Test Firstname Test Lastname', locale: null },
        platformMessageId: '1365',
        text: '/start',
        button: null,
        media: [],
        occurredAt: '2015-09-07T17:05:32.000Z',
      },
    ]);
  });

  it('gives an edit the time of the edit', () => {
    const { message } = SAMPLE;
    const edited = {
      update_id: 10001,
      edited_message: { ...message, text: 'Edited text', edit_date: 1441646600 },
    };
    expect(platform.normalise(bytes(edited))).toMatchObject([
      {
        kind: 'edit',
        text: 'Edited text',
        platformMessageId: '1365',
        occurredAt: '2015-09-07T17:23:20.000Z',
      },
    ]);
  });

  it('gives a pressed button its id, its label and what to acknowledge', () => {
    const { from, chat } = SAMPLE.message;
    const keyboard = { inline_keyboard: [[{ text: 'Yes', callback_data: 'yes@confirm' }]] };
    const update = {
      update_id: 10002,
      callback_query: {
        id: '4382bfdwdsb323b2d9',
        from,
        data: 'yes@confirm',
        chat_instance: '1',
        message: { message_id: 7, chat, date: 1441645532, reply_markup: keyboard },
      },
    };
    expect(platform.normalise(bytes(update))).toMatchObject([
      {
        kind: 'button',
        text: 'Yes',
        button: { id: 'yes@confirm', label: 'Yes', acknowledgement: '4382bfdwdsb323b2d9' },
      },
    ]);
  });

  it('gives media their reference, the largest size of a photo, and the caption as text', () => {
    const { text: _, ...message } = SAMPLE.message;
    const photo = [
      { file_id: 'small', file_size: 10 },
      { file_id: 'large', file_size: 100 },
    ];
    const update = {
      update_id: 1,
      message: {
        ...message,
        photo,
        caption: 'My referral',
        document: { file_id: 'd', file_name: 'r.pdf', mime_type: 'application/pdf' },
      },
    };
    expect(platform.normalise(bytes(update))).toMatchObject([
      {
        text: 'My referral',
        media: [
          { kind: 'image', reference: 'large', size: 100 },
          { kind: 'document', name: 'r.pdf' },
        ],
      },
    ]);
  });

  it.each([
    ['groups', { message: { ...SAMPLE.message, chat: { id: -100, type: 'group' } } }],
    ['other bots', { message: { ...SAMPLE.message, from: { id: 5, is_bot: true } } }],
    ['service messages', { message: { ...SAMPLE.message, text: undefined, new_chat_title: 'x' } }],
    ['kinds it does not know', { poll: { id: '1' } }],
  ])('gives nothing for %s', (_, update) => {
    expect(platform.normalise(bytes({ update_id: 1, ...update }))).toEqual([]);
  });

  it('is refused when it is no update', () => {
    for (const body of [
      Buffer.from('{'),
      Buffer.from(''),
      bytes([]),
      bytes({}),
      bytes({ update_id: 'x' }),
      bytes({ update_id: 1, message: { text: 5 } }),
    ])
      expect(() => platform.normalise(body)).toThrow(
        expect.objectContaining({ code: 'conversations.malformed-event', kind: 'invalid' }),
      );
  });

  it('loses characters that no database takes', () => {
    const update = { update_id: 1, message: { ...SAMPLE.message, text: 'a\u0000b\ud800c' } };
    expect(platform.normalise(bytes(update))[0]?.text).toBe('ab\ufffdc');
  });

  it('has its secret made up when the administrator gives none', () => {
    const made = platform.credentials.parse({ botToken: TOKEN });
    expect(made.secretToken).toMatch(/^[\w-]{43}$/);
    expect(platform.credentials.safeParse({ botToken: 'x' }).success).toBe(false);
    expect(platform.credentials.safeParse({ botToken: TOKEN, secretToken: 'a b' }).success).toBe(false);
  });
});

describe('a send to Telegram', () => {
  let telegram: FakeTelegram;
  let platform: TelegramPlatform;

  beforeEach(async () => {
    telegram = await FakeTelegram.start();
    platform = new TelegramPlatform(telegram.root);
  });
  afterEach(() => telegram.stop());

  it('is one call with the text, the buttons and no preview of links', async () => {
    const buttons = [
      { id: 'yes@confirm', label: 'Yes' },
      { id: 'cancel', label: 'Cancel' },
    ];
    expect(await platform.send({ ...MESSAGE, buttons }, CREDENTIALS, never)).toEqual({
      kind: 'sent',
      platformMessageId: '1',
    });
    expect(telegram.calls).toHaveLength(1);
    expect(telegram.calls[0]).toMatchObject({
      token: TOKEN,
      method: 'sendMessage',
      payload: {
        chat_id: '1111111',
        text: 'Hello',
        link_preview_options: { is_disabled: true },
        reply_markup: {
          inline_keyboard: [
            [{ text: 'Yes', callback_data: 'yes@confirm' }],
            [{ text: 'Cancel', callback_data: 'cancel' }],
          ],
        },
      },
    });
  });

  it('is to be tried again when Telegram says when', async () => {
    telegram.plan('sendMessage', { kind: 'too-many-requests', retryAfter: 7 });
    expect(await platform.send(MESSAGE, CREDENTIALS, never)).toEqual({
      kind: 'retry-after',
      seconds: 7,
      code: 'telegram.429',
    });
    expect(telegram.messages).toEqual([]);
  });

  it.each([
    [400, 'message-refused'],
    [401, 'credentials-refused'],
    [403, 'recipient-gone'],
    [404, 'credentials-refused'],
  ])('has failed for good after a %s', async (status, code) => {
    telegram.plan('sendMessage', { kind: 'error', status });
    expect(await platform.send(MESSAGE, CREDENTIALS, never)).toEqual({ kind: 'permanent', code });
  });

  it.each([
    ['the connection is dropped after Telegram took it', { kind: 'drop' }],
    ['the answer is cut', { kind: 'cut' }],
    ['Telegram fails inside', { kind: 'error', status: 500 }],
    ['a gateway fails in HTML', { kind: 'error', status: 502, html: true }],
  ] as const)('is unknown, and never repeated, when %s', async (_, behaviour) => {
    telegram.plan('sendMessage', behaviour);
    expect(await platform.send(MESSAGE, CREDENTIALS, never)).toMatchObject({ kind: 'unknown' });
    expect(telegram.calls).toHaveLength(1);
  });

  it('is unknown when its time is over', async () => {
    telegram.plan('sendMessage', { kind: 'delay', ms: 2_000 });
    expect(await platform.send(MESSAGE, CREDENTIALS, AbortSignal.timeout(50))).toMatchObject({
      kind: 'unknown',
    });
  });

  it('was certainly not sent when nobody listens', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    server.close();
    await once(server, 'close');
    const nowhere = new TelegramPlatform(`http://127.0.0.1:${String(port)}`);
    expect(await nowhere.send(MESSAGE, CREDENTIALS, never)).toMatchObject({
      kind: 'retry-after',
      code: 'network.econnrefused',
    });
  });
});

describe('a Telegram channel', () => {
  let telegram: FakeTelegram;
  beforeEach(async () => {
    telegram = await FakeTelegram.start();
  });
  afterEach(() => telegram.stop());

  it('tells Telegram where to call, with its secret, and learns the name of its bot', async () => {
    const platform = new TelegramPlatform(telegram.root);
    const connected = await platform.connect('http://127.0.0.1/v1/webhooks/telegram/c1', CREDENTIALS, never);
    expect(connected).toEqual({ kind: 'connected', account: '@clinic_bot' });
    expect(telegram.webhookOf(TOKEN)).toMatchObject({
      url: 'http://127.0.0.1/v1/webhooks/telegram/c1',
      secretToken: 'secret_Token-1',
    });
    expect(telegram.calls.at(-1)?.payload['allowed_updates']).toEqual([
      'message',
      'edited_message',
      'message_reaction',
      'callback_query',
    ]);
  });

  it('says why it cannot connect', async () => {
    telegram.plan('getMe', { kind: 'error', status: 401 });
    const platform = new TelegramPlatform(telegram.root);
    expect(await platform.connect('http://x', CREDENTIALS, never)).toEqual({
      kind: 'permanent',
      code: 'credentials-refused',
    });
    telegram.plan('setWebhook', { kind: 'drop' });
    expect(await platform.connect('http://x', CREDENTIALS, never)).toMatchObject({ kind: 'retry-after' });
  });

  it('acknowledges a press, and does not mind when that fails', async () => {
    const platform = new TelegramPlatform(telegram.root);
    telegram.plan('answerCallbackQuery', { kind: 'error', status: 400 });
    await platform.acknowledge('4382', CREDENTIALS, never);
    await platform.acknowledge('4383', CREDENTIALS, never);
    expect(telegram.calls.map(({ payload }) => payload['callback_query_id'])).toEqual(['4382', '4383']);
  });
});
