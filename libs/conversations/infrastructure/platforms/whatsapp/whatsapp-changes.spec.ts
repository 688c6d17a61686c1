import { WhatsappPlatform } from './whatsapp-platform.js';

const CREDENTIALS = {
  phoneNumberId: '106540352242922',
  accessToken: 'EAAJB-token',
  appSecret: '0123456789abcdef0123456789abcdef',
  verifyToken: 'meatyhamhock',
};
const platform = new WhatsappPlatform('http://127.0.0.1:9');

// Samples of https://developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/reference/messages
const HEAD = {
  from: '16505551234',
  id: 'wamid.HBgLMTY1MDM4Nzk0MzkVAgASGBQzQTRBNjU5OUFFRTAzODEwMTQ0RgA=',
  timestamp: '1749416383',
};
function ofMessage(message: object) {
  const value = {
    messaging_product: 'whatsapp',
    metadata: { display_phone_number: '15550783881', phone_number_id: CREDENTIALS.phoneNumberId },
    contacts: [{ profile: { name: 'Sheena Nelson' }, wa_id: '16505551234' }],
    messages: [message],
  };
  const entry = [{ id: '102290129340398', changes: [{ field: 'messages', value }] }];
  const body = { object: 'whatsapp_business_account', entry };
  return platform.normalise(Buffer.from(JSON.stringify(body)), undefined, CREDENTIALS);
}

describe('what a webhook of WhatsApp tells of changes of messages', () => {
  it.each([
    ['its emoji', { emoji: '\u{1f600}' }, '\u{1f600}'],
    ['none when it was taken back', {}, null],
    ['none when it is empty', { emoji: '' }, null],
  ])('gives a reaction the message it was put on, and %s', (_, more, emoji) => {
    const reaction = { message_id: 'wamid.ours', ...more };
    expect(ofMessage({ ...HEAD, type: 'reaction', reaction })).toEqual([
      {
        platformEventId: HEAD.id,
        threadKey: '16505551234',
        kind: 'reaction',
        sender: { id: '16505551234', name: 'Sheena Nelson', locale: null },
        platformMessageId: 'wamid.ours',
        text: '',
        button: null,
        media: [],
        reaction: { emoji },
        occurredAt: '2025-06-08T20:59:43.000Z',
      },
    ]);
  });

  it('gives the taking back of a message the name of that message', () => {
    const revoke = { original_message_id: 'wamid.theirs' };
    expect(ofMessage({ ...HEAD, type: 'revoke', revoke })).toMatchObject([
      { kind: 'deletion', platformEventId: HEAD.id, platformMessageId: 'wamid.theirs', text: '', media: [] },
    ]);
  });

  it.each([
    ['a text', { type: 'text', text: { body: 'My left knee' } }, 'My left knee'],
    [
      'a caption',
      { type: 'image', image: { id: '2754859441498128', mime_type: 'image/jpeg', caption: 'My left knee' } },
      'My left knee',
    ],
    ['a caption that is gone', { type: 'image', image: { id: '2754859441498128' } }, ''],
  ])('gives the edit of %s the name of that message', (_, edited, text) => {
    // Sample of https://developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/reference/messages/edit
    const message = { context: { id: 'M0' }, ...edited };
    const edit = { original_message_id: 'wamid.theirs', message };
    expect(ofMessage({ ...HEAD, type: 'edit', edit })).toEqual([
      {
        platformEventId: HEAD.id,
        threadKey: '16505551234',
        kind: 'edit',
        sender: { id: '16505551234', name: 'Sheena Nelson', locale: null },
        platformMessageId: 'wamid.theirs',
        text,
        button: null,
        media: [],
        occurredAt: '2025-06-08T20:59:43.000Z',
      },
    ]);
  });
});
