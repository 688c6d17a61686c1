import { WhatsappPlatform } from './whatsapp-platform.js';

const METADATA = { display_phone_number: '15550783881', phone_number_id: '106540352242922' };
const platform = new WhatsappPlatform('http://127.0.0.1:1');
const normalise = (field: string, value: object) =>
  platform.normalise(
    Buffer.from(
      JSON.stringify({
        object: 'whatsapp_business_account',
        entry: [{ id: '1', changes: [{ field, value: { metadata: METADATA, ...value } }] }],
      }),
    ),
    undefined,
    platform.credentials.parse({
      phoneNumberId: METADATA.phone_number_id,
      accessToken: 'EAAJB',
      appSecret: '0123456789abcdef0123456789abcdef',
      verifyToken: 'meaty-ham-hock',
    }),
  );
const told = (message: object) =>
  normalise('messages', {
    messages: [{ id: 'wamid.1', timestamp: '1739321024', type: 'system', ...message }],
  });

describe('who somebody is on WhatsApp', () => {
  it('is told by number and BSUID together', () => {
    const text = { id: 'wamid.1', timestamp: '1739321024', type: 'text', text: { body: 'hello' } };
    const both = { ...text, from: '16505551234', from_user_id: 'US.1' };
    expect(normalise('messages', { messages: [both] })[0]?.sender).toMatchObject({
      id: '16505551234',
      alsoKnownAs: ['US.1'],
    });
    const hidden = { ...text, from_user_id: 'US.1' };
    expect(normalise('messages', { messages: [hidden] })[0]?.sender).toEqual({
      id: 'US.1',
      name: null,
      locale: null,
    });
  });

  it('changes with the number, and the BSUID with it', () => {
    const system = {
      body: 'User Sheena Nelson changed from 16505551234 to 12195555358',
      wa_id: '12195555358',
      user_id: 'US.2',
      previous_user_id: 'US.1',
      type: 'user_changed_number',
    };
    expect(told({ from: '16505551234', system })).toEqual([
      {
        platformEventId: 'wamid.1',
        threadKey: '12195555358',
        kind: 'identity',
        sender: {
          id: '12195555358',
          alsoKnownAs: ['US.2'],
          formerly: [
            { from: '16505551234', to: '12195555358' },
            { from: 'US.1', to: 'US.2' },
          ],
          name: null,
          locale: null,
        },
        platformMessageId: null,
        text: '',
        button: null,
        media: [],
        occurredAt: '2025-02-12T00:43:44.000Z',
      },
    ]);
    const older = { new_wa_id: '12195555358', type: 'user_changed_number' };
    expect(told({ from: '16505551234', system: older })[0]?.sender).toMatchObject({
      id: '12195555358',
      formerly: [{ from: '16505551234', to: '12195555358' }],
    });
  });

  it('changes with the BSUID alone where no number may be told', () => {
    const system = { user_id: 'US.2', previous_user_id: 'US.1', type: 'user_changed_user_id' };
    const sender = { id: 'US.2', formerly: [{ from: 'US.1', to: 'US.2' }] };
    expect(told({ system })).toMatchObject([{ threadKey: 'US.2', kind: 'identity', sender }]);
    const update = { user_id: { previous: 'US.1', current: 'US.2' }, timestamp: '1739321024' };
    expect(normalise('user_id_update', { user_id_update: [update] })).toMatchObject([
      { threadKey: 'US.2', kind: 'identity', sender },
    ]);
  });

  it('is not changed by news that names one side only, or other news', () => {
    expect(told({ from: '1', system: { type: 'user_changed_number' } })).toEqual([]);
    expect(told({ from: '1', system: { type: 'user_changed_number', wa_id: '1' } })).toEqual([]);
    expect(told({ from: '1', system: { type: 'customer_identity_changed', wa_id: '2' } })).toEqual([]);
    expect(normalise('user_id_update', { user_id_update: [{ anything: 1 }] })).toEqual([]);
  });
});
