import { MessengerPlatform } from './messenger-platform.js';

const CREDENTIALS = {
  pageId: '682498302938465',
  pageAccessToken: 'EAAJB-page-token',
  appSecret: '0123456789abcdef0123456789abcdef',
  verifyToken: 'meatyhamhock',
};
const ID = '0190a1b2-0000-7000-8000-000000000001';
const platform = new MessengerPlatform('http://127.0.0.1:9');
const bytes = (value: unknown) => Buffer.from(JSON.stringify(value));

// Samples of https://developers.facebook.com/docs/messenger-platform/reference/webhook-events
const PSID = '5555555555555555';
const WAYS = { sender: { id: PSID }, recipient: { id: CREDENTIALS.pageId }, timestamp: 1458692752478 };
const MID = 'mid.1457764197618:41d102a3e1ae206a38';
const webhook = (...messaging: object[]) => ({
  object: 'page',
  entry: [{ id: CREDENTIALS.pageId, time: 1458692752478, messaging }],
});
const normalise = (body: unknown) => platform.normalise(bytes(body), undefined, CREDENTIALS);
const of = (event: object) => normalise(webhook({ ...WAYS, ...event }));
const ofMessage = (message: object) => of({ message: { mid: MID, ...message } });

describe('a webhook of Messenger', () => {
  it('gives a message, with who, where and when', () => {
    expect(ofMessage({ text: 'hello, world!' })).toEqual([
      {
        platformEventId: MID,
        threadKey: PSID,
        kind: 'message',
        sender: { id: PSID, name: null, locale: null },
        platformMessageId: MID,
        text: 'hello, world!',
        button: null,
        media: [],
        occurredAt: '2016-03-23T00:25:52.478Z',
      },
    ]);
  });

  it('gives a quick reply its id and its label', () => {
    expect(ofMessage({ text: 'Yes', quick_reply: { payload: 'yes@confirm' } })).toMatchObject([
      {
        kind: 'button',
        platformEventId: MID,
        text: 'Yes',
        button: { id: 'yes@confirm', label: 'Yes', acknowledgement: null },
      },
    ]);
  });

  it('gives a postback its id, its label and an event id that is the same when it is repeated', () => {
    const postback = { title: 'Get Started', payload: 'start' };
    const [event] = of({ postback });
    expect(event).toMatchObject({
      kind: 'button',
      threadKey: PSID,
      platformMessageId: null,
      text: 'Get Started',
      button: { id: 'start', label: 'Get Started', acknowledgement: null },
    });
    expect(of({ postback })[0]?.platformEventId).toBe(event?.platformEventId);
    expect(of({ postback, timestamp: 1 })[0]?.platformEventId).not.toBe(event?.platformEventId);
    expect(of({ postback: { ...postback, payload: 'x' } })[0]?.platformEventId).not.toBe(
      event?.platformEventId,
    );
    expect(of({ postback: { ...postback, mid: MID } })).toMatchObject([
      { platformEventId: MID, platformMessageId: MID },
    ]);
  });

  it('gives attachments their address and kind, and a place its coordinates', () => {
    const url = 'https://scontent.xx.fbcdn.net/v/t1';
    const attachments = [
      { type: 'image', payload: { url } },
      { type: 'image', payload: { url, sticker_id: 369239263222822 } },
      { type: 'sticker', payload: { url } },
      { type: 'video', payload: { url } },
      { type: 'audio', payload: { url } },
      { type: 'file', payload: { url } },
      { type: 'location', payload: { coordinates: { lat: 37.44, long: -122.16 } } },
      { type: 'fallback', payload: { url: 'https://a.link', title: 'A shared link' } },
      { type: 'template', payload: null },
    ];
    const [event] = ofMessage({ attachments });
    expect(event).toMatchObject({ kind: 'message', text: '' });
    expect(event?.media.map(({ kind, reference }) => [kind, reference])).toEqual([
      ['image', url],
      ['sticker', url],
      ['sticker', url],
      ['video', url],
      ['audio', url],
      ['document', url],
      ['location', '37.44,-122.16'],
    ]);
  });

  it('gives the echo of a message of ours as sent, by our id and theirs', () => {
    const echo = { mid: MID, text: 'Hello', is_echo: true, app_id: 1517776481860111, metadata: ID };
    const ways = { sender: { id: CREDENTIALS.pageId }, recipient: { id: PSID } };
    const status = { status: 'sent', messageId: ID, platformMessageId: MID, until: null, code: null };
    expect(of({ ...ways, message: echo })).toMatchObject([
      { kind: 'status', threadKey: PSID, platformEventId: `${MID}:echo`, status },
    ]);
  });

  it('gives a delivery for each message that it names, else for all until its watermark', () => {
    const delivered = { status: 'delivered', messageId: null, platformMessageId: 'a', until: null };
    const delivery = { mids: ['a', 'b'], watermark: 1458668856253 };
    expect(of({ delivery })).toMatchObject([
      { kind: 'status', threadKey: PSID, platformEventId: 'a:delivered', status: delivered },
      { platformEventId: 'b:delivered', status: { ...delivered, platformMessageId: 'b' } },
    ]);
    expect(of({ delivery: { watermark: 1458668856253 } })).toMatchObject([
      {
        platformEventId: `${PSID}:delivered:1458668856253`,
        status: { status: 'delivered', platformMessageId: null, until: '2016-03-22T17:47:36.253Z' },
      },
    ]);
  });

  it('gives a reading for all until its watermark', () => {
    expect(of({ read: { watermark: 1458668856253 } })).toMatchObject([
      {
        kind: 'status',
        threadKey: PSID,
        platformEventId: `${PSID}:read:1458668856253`,
        status: { status: 'read', messageId: null, until: '2016-03-22T17:47:36.253Z' },
      },
    ]);
  });

  it('gives every update of a batch, in order', () => {
    const many = Array.from({ length: 1_000 }, (_, index) => ({
      ...WAYS,
      message: { mid: `m${String(index)}`, text: 'hello' },
    }));
    const halves = {
      object: 'page',
      entry: [...webhook(...many.slice(0, 500)).entry, ...webhook(...many.slice(500)).entry],
    };
    expect(normalise(halves).map(({ platformEventId }) => platformEventId)).toEqual(
      many.map(({ message }) => message.mid),
    );
  });

  it('gives a sign on a message, and its end, an event id that is the same when it is repeated', () => {
    // Sample of https://developers.facebook.com/documentation/business-messaging/messenger-platform/webhooks/webhook-events/message-reactions
    const reaction = { reaction: 'love', emoji: '\u2764\ufe0f', action: 'react', mid: MID };
    const [put] = of({ reaction });
    expect(put).toEqual({
      platformEventId: expect.stringMatching(/^reaction:[0-9a-f]{64}$/),
      threadKey: PSID,
      kind: 'reaction',
      sender: { id: PSID, name: null, locale: null },
      platformMessageId: MID,
      text: '',
      button: null,
      media: [],
      reaction: { emoji: '\u2764\ufe0f' },
      occurredAt: '2016-03-23T00:25:52.478Z',
    });
    const [taken] = of({ reaction: { action: 'unreact', mid: MID } });
    expect(taken).toMatchObject({ kind: 'reaction', platformMessageId: MID, reaction: { emoji: null } });
    expect(of({ reaction })[0]?.platformEventId).toBe(put?.platformEventId);
    const others = [{ timestamp: 1 }, { sender: { id: '1' } }].map((more) => of({ reaction, ...more })[0]);
    const ids = [put, taken, ...others].map((event) => event?.platformEventId);
    expect(new Set(ids).size).toBe(4);
  });

  it('gives an edit its message and words, and an event id that is the same when it is repeated', () => {
    // Sample of https://developers.facebook.com/documentation/business-messaging/messenger-platform/webhooks/webhook-events/message-edits
    const edit = { mid: MID, text: 'My left knee', num_edit: '1' };
    expect(of({ message_edit: edit })).toEqual([
      {
        platformEventId: `${MID}:edit:1`,
        threadKey: PSID,
        kind: 'edit',
        sender: { id: PSID, name: null, locale: null },
        platformMessageId: MID,
        text: 'My left knee',
        button: null,
        media: [],
        occurredAt: '2016-03-23T00:25:52.478Z',
      },
    ]);
    const ids = [
      { ...edit, num_edit: 1 },
      { ...edit, num_edit: '2' },
      { mid: MID, text: 'x' },
    ].map((message_edit) => of({ message_edit })[0]?.platformEventId);
    expect(ids).toEqual([`${MID}:edit:1`, `${MID}:edit:2`, `${MID}:edit:1458692752478`]);
  });

  it('gives the taking back of a message its name, should Meta tell of one', () => {
    expect(ofMessage({ is_deleted: true })).toMatchObject([
      { kind: 'deletion', platformEventId: `${MID}:deleted`, platformMessageId: MID, text: '', media: [] },
    ]);
  });

  it.each([
    ['signs without a character', { reaction: { reaction: 'other', action: 'react', mid: MID } }],
    ['what is done otherwise with signs', { reaction: { emoji: '❤️', action: 'pin', mid: MID } }],
    ['an edit that says nothing', { message_edit: { mid: MID, num_edit: '1' } }],
    ['a postback without a payload', { postback: { title: 'x' } }],
    ['kinds it does not know', { pass_thread_control: { new_owner_app_id: '1' } }],
    ['nobody', { sender: undefined, message: { mid: MID, text: 'x' } }],
  ])('gives nothing for %s', (_, event) => {
    expect(of(event)).toEqual([]);
  });

  it('gives nothing for other Pages', () => {
    const message = { ...WAYS, message: { mid: MID, text: 'hello' } };
    const [entry] = webhook(message).entry;
    expect(normalise({ object: 'page', entry: [{ ...entry, id: '1' }] })).toEqual([]);
  });

  it('is refused when it is none', () => {
    for (const body of [
      Buffer.from('{'),
      Buffer.from(''),
      bytes([]),
      bytes({}),
      bytes({ object: 'instagram', entry: [] }),
      bytes({ object: 'page' }),
      bytes(webhook({ ...WAYS, message: { text: 'without an id' } })),
      bytes(webhook({ ...WAYS, message: { mid: MID, text: 5 } })),
      bytes(webhook({ ...WAYS, timestamp: 1e20 })),
      bytes(webhook({ ...WAYS, read: {} })),
    ])
      expect(() => platform.normalise(body, undefined, CREDENTIALS)).toThrow(
        expect.objectContaining({ code: 'conversations.malformed-event', kind: 'invalid' }),
      );
  });

  it('loses characters that no database takes', () => {
    expect(ofMessage({ text: 'a\u0000b\ud800c' })[0]?.text).toBe('ab\ufffdc');
  });
});

describe('credentials for Messenger', () => {
  it('are complete and in their form', () => {
    expect(platform.credentials.parse(CREDENTIALS)).toEqual(CREDENTIALS);
    for (const wrong of [
      { pageId: 'my-page' },
      { pageAccessToken: '' },
      { appSecret: 'short' },
      { verifyToken: undefined },
      { other: 'x' },
    ])
      expect(platform.credentials.safeParse({ ...CREDENTIALS, ...wrong }).success).toBe(false);
  });
});

describe('the window of Messenger', () => {
  it("is open for 24 hours after a person's message, and for the staff for seven days", () => {
    const last = new Date('2026-11-20T10:00:00Z');
    expect(platform.openUntil(last, false)).toEqual(new Date('2026-11-21T10:00:00Z'));
    expect(platform.openUntil(last, true)).toEqual(new Date('2026-11-27T10:00:00Z'));
  });
});
