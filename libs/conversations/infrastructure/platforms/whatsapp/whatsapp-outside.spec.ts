import { WhatsappPlatform } from './whatsapp-platform.js';

const CREDENTIALS = {
  phoneNumberId: '106540352242922',
  accessToken: 'EAAJB-token',
  appSecret: '0123456789abcdef0123456789abcdef',
  verifyToken: 'meatyhamhock',
};
const platform = new WhatsappPlatform('http://127.0.0.1:9');
const METADATA = { display_phone_number: '15550783881', phone_number_id: CREDENTIALS.phoneNumberId };

function told(field: string, more: object, metadata: object = METADATA) {
  const value = { messaging_product: 'whatsapp', metadata, ...more };
  const body = { object: 'whatsapp_business_account', entry: [{ id: '1', changes: [{ field, value }] }] };
  return platform.normalise(Buffer.from(JSON.stringify(body)), undefined, CREDENTIALS);
}

// Samples of https://developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/reference/smb_message_echoes
const ECHO = {
  from: '15550783881',
  to: '16505551234',
  id: 'wamid.HBgLMTY1MDM4Nzk0MzkVAgARGBIyNDlBOEI5QUQ4NDc0N0FCNjMA',
  timestamp: '1700255121',
};
const WRITTEN = { ...ECHO, type: 'text', text: { body: 'Here is the info you requested!' } };
const echoed = (echo: object) => told('smb_message_echoes', { message_echoes: [echo] });

describe('what a webhook of WhatsApp tells of answers that are not ours', () => {
  it('gives what was written with the Business app as an answer to the person', () => {
    expect(echoed(WRITTEN)).toEqual([
      {
        platformEventId: ECHO.id,
        threadKey: '16505551234',
        kind: 'answer',
        sender: { id: '16505551234', name: null, locale: null },
        platformMessageId: ECHO.id,
        text: 'Here is the info you requested!',
        button: null,
        media: [],
        outside: 'whatsapp-business-app',
        occurredAt: '2023-11-17T21:05:21.000Z',
      },
    ]);
    const { to: _, ...hidden } = WRITTEN;
    expect(echoed({ ...hidden, to_user_id: 'US.13491208655302741918' })).toMatchObject([
      { kind: 'answer', threadKey: 'US.13491208655302741918' },
    ]);
    expect(echoed(hidden)).toEqual([]);
  });

  it('gives its files, and its changes the name of the message', () => {
    const image = { id: '1037543291543636', mime_type: 'image/jpeg', caption: 'The way' };
    expect(echoed({ ...ECHO, type: 'image', image })).toMatchObject([
      { kind: 'answer', text: 'The way', media: [{ kind: 'image', reference: '1037543291543636' }] },
    ]);
    const edit = { original_message_id: 'wamid.1', message: { type: 'text', text: { body: 'At nine' } } };
    const outside = 'whatsapp-business-app';
    expect(echoed({ ...ECHO, type: 'edit', edit })).toMatchObject([
      { kind: 'edit', platformMessageId: 'wamid.1', text: 'At nine', outside },
    ]);
    expect(echoed({ ...ECHO, type: 'revoke', revoke: { original_message_id: 'wamid.1' } })).toMatchObject([
      { kind: 'deletion', platformMessageId: 'wamid.1', outside },
    ]);
  });

  it('gives nothing for signs on messages, other numbers and echoes that it cannot read', () => {
    expect(echoed({ ...ECHO, type: 'reaction', reaction: { message_id: 'wamid.1', emoji: '👍' } })).toEqual(
      [],
    );
    expect(echoed({ ...ECHO, type: 'unsupported' })).toEqual([]);
    expect(echoed({ to: '1' })).toEqual([]);
    const other = { ...METADATA, phone_number_id: '1' };
    expect(told('smb_message_echoes', { message_echoes: [WRITTEN] }, other)).toEqual([]);
  });

  it.each([
    ['history', { history: [{ metadata: { phase: 0, chunk_order: 1, progress: 55 }, threads: [] }] }],
    [
      'smb_app_state_sync',
      { state_sync: [{ type: 'contact', contact: { full_name: 'Ann Lee', phone_number: '16505551234' } }] },
    ],
    ['messaging_handovers', { type: 'control_passed' }],
  ])('gives nothing for %s', (field, more) => {
    expect(told(field, more)).toEqual([]);
  });

  it('gives what happens on a thread that another sender has, marked so', () => {
    const message = {
      from: '16505551234',
      id: 'wamid.S',
      timestamp: '1750101000',
      type: 'text',
      text: { body: 'Hi' },
    };
    expect(told('standby', { standby: { messages: [message] } })).toMatchObject([
      { kind: 'message', platformEventId: 'wamid.S', text: 'Hi', standby: true },
    ]);
    expect(told('standby', { standby: { message_echoes: [WRITTEN] } })).toMatchObject([
      { kind: 'answer', outside: 'other-app', standby: true },
    ]);
    const status = {
      id: 'wamid.S',
      status: 'delivered',
      timestamp: '1750101000',
      recipient_id: '16505551234',
    };
    expect(told('standby', { standby: { statuses: [status] } })).toMatchObject([{ kind: 'status' }]);
    expect(told('standby', { standby: {} })).toEqual([]);
  });
});
