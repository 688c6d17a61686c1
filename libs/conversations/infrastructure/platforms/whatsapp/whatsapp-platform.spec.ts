import { WhatsappPlatform } from './whatsapp-platform.js';

const CREDENTIALS = {
  phoneNumberId: '106540352242922',
  accessToken: 'EAAJB-token',
  appSecret: '0123456789abcdef0123456789abcdef',
  verifyToken: 'meatyhamhock',
};
const ID = '0190a1b2-0000-7000-8000-000000000001';
const METADATA = { display_phone_number: '15550783881', phone_number_id: CREDENTIALS.phoneNumberId };
const platform = new WhatsappPlatform('http://127.0.0.1:9');
const bytes = (value: unknown) => Buffer.from(JSON.stringify(value));

// Samples of https://developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/reference/messages
const CONTACT = { profile: { name: 'Sheena Nelson' }, wa_id: '16505551234' };
const HEAD = {
  from: '16505551234',
  id: 'wamid.HBgLMTY1MDM4Nzk0MzkVAgASGBQzQTRBNjU5OUFFRTAzODEwMTQ0RgA=',
  timestamp: '1749416383',
};
const TEXT = { ...HEAD, type: 'text', text: { body: 'Does it come in another color?' } };
const STATUS = {
  id: 'wamid.HBgLMTY1MDM4Nzk0MzkVAgARGBI3MTE5MjY3OENENzlCQkI5NUEA',
  status: 'delivered',
  timestamp: '1750263773',
  recipient_id: '16505551234',
  recipient_user_id: 'US.13491208655302741918',
  biz_opaque_callback_data: `${ID} 16505551234`,
};
const change = (value: object) => ({
  field: 'messages',
  value: { messaging_product: 'whatsapp', metadata: METADATA, ...value },
});
const webhook = (...changes: object[]) => ({
  object: 'whatsapp_business_account',
  entry: [{ id: '102290129340398', changes }],
});
const normalise = (body: unknown) => platform.normalise(bytes(body), undefined, CREDENTIALS);
const ofMessage = (message: object, contacts: object[] = [CONTACT]) =>
  normalise(webhook(change({ contacts, messages: [message] })));
const ofStatus = (status: object) => normalise(webhook(change({ statuses: [{ ...STATUS, ...status }] })));

describe('a webhook of WhatsApp', () => {
  it('gives a message, with who, where and when', () => {
    expect(ofMessage(TEXT)).toEqual([
      {
        platformEventId: HEAD.id,
        threadKey: '16505551234',
        kind: 'message',
        sender: { id: '16505551234', name: 'Sheena Nelson', locale: null },
        platformMessageId: HEAD.id,
        text: 'Does it come in another color?',
        button: null,
        media: [],
        occurredAt: '2025-06-08T20:59:43.000Z',
      },
    ]);
  });

  it('names a person by number, and by business-scoped user id only when the number is hidden', () => {
    const userId = 'US.13491208655302741918';
    const both = ofMessage({ ...TEXT, from_user_id: userId }, [{ ...CONTACT, user_id: userId }]);
    expect(both[0]).toMatchObject({ threadKey: '16505551234', sender: { id: '16505551234' } });
    const { from: _, ...hidden } = { ...TEXT, from_user_id: userId };
    expect(ofMessage(hidden, [{ profile: CONTACT.profile, user_id: userId }])[0]).toMatchObject({
      threadKey: userId,
      sender: { id: userId, name: 'Sheena Nelson' },
    });
  });

  it.each([
    [
      'a reply button',
      {
        type: 'interactive',
        interactive: { type: 'button_reply', button_reply: { id: 'yes@confirm', title: 'Yes' } },
      },
    ],
    [
      'a row of a list',
      {
        type: 'interactive',
        interactive: {
          type: 'list_reply',
          list_reply: { id: 'yes@confirm', title: 'Yes', description: 'x' },
        },
      },
    ],
    ['a button of a template', { type: 'button', button: { payload: 'yes@confirm', text: 'Yes' } }],
  ])('gives %s its id, its label and the message it stood under', (_, press) => {
    const context = { from: '15550783881', id: 'wamid.ours' };
    expect(ofMessage({ ...HEAD, ...press, context })).toMatchObject([
      {
        kind: 'button',
        platformEventId: HEAD.id,
        platformMessageId: 'wamid.ours',
        text: 'Yes',
        button: { id: 'yes@confirm', label: 'Yes', acknowledgement: null },
      },
    ]);
    expect(ofMessage({ ...HEAD, ...press })).toMatchObject([{ platformMessageId: HEAD.id }]);
  });

  it.each([
    [
      'image',
      'image',
      { id: '2754859441498128', mime_type: 'image/jpeg', sha256: 'x', caption: 'My referral' },
    ],
    ['video', 'video', { id: '2754859441498128', mime_type: 'video/mp4', caption: 'My referral' }],
    [
      'document',
      'document',
      { id: '2754859441498128', mime_type: 'application/pdf', filename: 'r.pdf', caption: 'My referral' },
    ],
    ['audio', 'audio', { id: '2754859441498128', mime_type: 'audio/mp4', voice: false }],
    ['audio', 'voice', { id: '2754859441498128', mime_type: 'audio/ogg; codecs=opus', voice: true }],
    ['sticker', 'sticker', { id: '2754859441498128', mime_type: 'image/webp', animated: false }],
  ])('gives %s as %s its reference, its type and the caption as text', (type, kind, media) => {
    const file: { id: string; mime_type: string; filename?: string; caption?: string } = media;
    expect(ofMessage({ ...HEAD, type, [type]: file })).toMatchObject([
      {
        kind: 'message',
        text: file.caption ?? '',
        media: [
          { kind, reference: '2754859441498128', name: file.filename ?? null, contentType: file.mime_type },
        ],
      },
    ]);
  });

  it('gives a place its coordinates, and a shared contact its number', () => {
    const location = { latitude: 37.44, longitude: -122.16, name: 'Palo Alto', address: '101 Forest Ave' };
    expect(ofMessage({ ...HEAD, type: 'location', location })[0]?.media).toMatchObject([
      { kind: 'location', reference: '37.44,-122.16', name: 'Palo Alto' },
    ]);
    const contacts = [{ name: { formatted_name: 'Ann' }, phones: [{ phone: '+1 555', wa_id: '1555' }] }];
    expect(ofMessage({ ...HEAD, type: 'contacts', contacts })[0]?.text).toBe('+1 555');
  });

  it.each([
    ['delivered', {}, { status: 'delivered', code: null }],
    ['sent', {}, { status: 'sent', code: null }],
    ['read', {}, { status: 'read', code: null }],
    ['played', {}, { status: 'read', code: null }],
    [
      'failed',
      { errors: [{ code: 131047, title: 'Re-engagement message' }] },
      { status: 'failed', code: 'whatsapp.131047' },
    ],
  ])('gives the status %s with the message that we gave with it', (status, more, expected) => {
    expect(ofStatus({ status, ...more })).toMatchObject([
      {
        kind: 'status',
        platformEventId: `${STATUS.id}:${status}`,
        threadKey: '16505551234',
        status: { ...expected, messageId: ID, platformMessageId: STATUS.id, until: null },
        occurredAt: '2025-06-18T16:22:53.000Z',
      },
    ]);
  });

  it('finds the thread of a status however the person is named, and without our word too', () => {
    const bsuid = ofStatus({ recipient_id: undefined });
    expect(bsuid).toMatchObject([{ threadKey: '16505551234' }]);
    const others = ofStatus({ biz_opaque_callback_data: 'campaign 7' });
    expect(others).toMatchObject([{ threadKey: '16505551234', status: { messageId: null } }]);
    expect(ofStatus({ biz_opaque_callback_data: undefined, recipient_id: undefined })).toMatchObject([
      { threadKey: 'US.13491208655302741918', status: { messageId: null } },
    ]);
  });

  it('gives every update of a batch, in order', () => {
    const many = Array.from({ length: 500 }, (_, index) => ({ ...TEXT, id: `wamid.${String(index)}` }));
    const body = webhook(
      change({ contacts: [CONTACT], messages: many }),
      change({ statuses: many.map(({ id }) => ({ ...STATUS, id })) }),
    );
    const events = normalise({
      ...body,
      entry: [...body.entry, ...webhook(change({ messages: [TEXT] })).entry],
    });
    expect(events.map(({ platformEventId }) => platformEventId)).toEqual([
      ...many.map(({ id }) => id),
      ...many.map(({ id }) => `${id}:delivered`),
      HEAD.id,
    ]);
  });

  it.each([
    ['edits that say nothing', { type: 'edit', edit: { original_message_id: 'wamid.theirs' } }],
    ['reactions in groups', { type: 'reaction', reaction: { message_id: 'wamid.x' }, group_id: '120363' }],
    ['system messages', { type: 'system', system: { body: 'User A changed', type: 'user_changed_number' } }],
    ['kinds that WhatsApp does not support', { type: 'unsupported', errors: [{ code: 131051 }] }],
    ['groups', { type: 'text', text: { body: 'hello' }, group_id: '120363' }],
    ['nobody', { type: 'text', text: { body: 'hello' }, from: undefined }],
  ])('gives nothing for %s', (_, message) => {
    expect(ofMessage({ ...HEAD, ...message })).toEqual([]);
  });

  it("gives nothing for other numbers of the practice's account, other fields and unknown states", () => {
    const metadata = { ...METADATA, phone_number_id: '999' };
    expect(normalise(webhook(change({ metadata, messages: [TEXT] })))).toEqual([]);
    expect(normalise(webhook({ field: 'user_id_update', value: { anything: 1 } }))).toEqual([]);
    expect(ofStatus({ status: 'deleted' })).toEqual([]);
    expect(normalise({ object: 'whatsapp_business_account', entry: [] })).toEqual([]);
  });

  it('is refused when it is none', () => {
    for (const body of [
      Buffer.from('{'),
      Buffer.from(''),
      bytes([]),
      bytes({}),
      bytes({ object: 'page', entry: [] }),
      bytes({ object: 'whatsapp_business_account' }),
      bytes(webhook({ field: 'messages' })),
      bytes(webhook(change({ messages: [{ ...TEXT, text: 'x' }] }))),
      bytes(webhook(change({ messages: [{ ...TEXT, timestamp: 'now' }] }))),
      bytes(webhook(change({ messages: [{ ...TEXT, id: 5 }] }))),
    ])
      expect(() => platform.normalise(body, undefined, CREDENTIALS)).toThrow(
        expect.objectContaining({ code: 'conversations.malformed-event', kind: 'invalid' }),
      );
  });

  it('loses characters that no database takes', () => {
    expect(ofMessage({ ...TEXT, text: { body: 'a\u0000b\ud800c' } })[0]?.text).toBe('ab\ufffdc');
  });
});

describe('credentials for WhatsApp', () => {
  it('are complete and in their form', () => {
    expect(platform.credentials.parse(CREDENTIALS)).toEqual(CREDENTIALS);
    for (const wrong of [
      { phoneNumberId: '+1 555' },
      { phoneNumberId: '1/messages?x=' },
      { accessToken: 'two words' },
      { appSecret: 'short' },
      { verifyToken: undefined },
      { other: 'x' },
    ])
      expect(platform.credentials.safeParse({ ...CREDENTIALS, ...wrong }).success).toBe(false);
  });
});

describe('the window of WhatsApp', () => {
  it("is open for 24 hours after a person's message, for everybody", () => {
    const last = new Date('2026-11-20T10:00:00Z');
    expect(platform.openUntil(last, false)).toEqual(new Date('2026-11-21T10:00:00Z'));
    expect(platform.openUntil(last, true)).toEqual(new Date('2026-11-21T10:00:00Z'));
  });
});
