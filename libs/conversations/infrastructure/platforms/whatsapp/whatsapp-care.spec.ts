import { FakeMeta } from '#test/fakes/meta';
import { WhatsappPlatform } from './whatsapp-platform.js';

const WABA = '102290129340398';
const CREDENTIALS = {
  phoneNumberId: '106540352242922',
  accessToken: 'EAAJB-token',
  appSecret: '0123456789abcdef0123456789abcdef',
  verifyToken: 'meatyhamhock',
  wabaId: WABA,
};
const { wabaId: _, ...WITHOUT_ACCOUNT } = CREDENTIALS;
const never = new AbortController().signal;
const template = (name: string, status = 'APPROVED') => ({
  name,
  language: 'en_US',
  status,
  category: 'UTILITY',
  components: [{ type: 'BODY', text: 'Hello from {{1}}: {{2}}.' }],
});

let meta: FakeMeta;
let platform: WhatsappPlatform;

beforeEach(async () => {
  meta = await FakeMeta.start();
  const { phoneNumberId: id, accessToken, appSecret } = CREDENTIALS;
  meta.open({ product: 'whatsapp', id, accessToken, appSecret, name: 'Clinic', wabaId: WABA });
  platform = new WhatsappPlatform(meta.root);
});
afterEach(() => meta.stop());

describe('a WhatsApp channel', () => {
  const inspect = (credentials: typeof WITHOUT_ACCOUNT = CREDENTIALS) =>
    platform.inspect('', credentials, never);

  it('is healthy while its account tells our app, and can be connected again', async () => {
    expect(await inspect()).toEqual({ kind: 'broken', code: 'subscription-lost', repairable: true });
    expect(await platform.connect('', CREDENTIALS, never)).toMatchObject({ kind: 'connected' });
    expect(await inspect()).toEqual({ kind: 'healthy' });
  });

  it('is asked for its number only where its account is not known', async () => {
    expect(await inspect(WITHOUT_ACCOUNT)).toEqual({ kind: 'healthy' });
    expect(await inspect({ ...WITHOUT_ACCOUNT, accessToken: 'other' })).toEqual({
      kind: 'broken',
      code: 'credentials-refused',
    });
    meta.plan('account', { kind: 'drop' });
    expect(await inspect(WITHOUT_ACCOUNT)).toEqual({ kind: 'unknown' });
  });

  it('shows that an answer is being written, with what was read last', async () => {
    await platform.typing({ threadKey: '1', lastReceivedId: null }, CREDENTIALS, never);
    await platform.typing({ threadKey: '1', lastReceivedId: 'wamid.1' }, CREDENTIALS, never);
    expect(meta.signs).toEqual([{ account: CREDENTIALS.phoneNumberId, of: 'wamid.1', typing: true }]);
  });
});

describe('the templates of a WhatsApp channel', () => {
  const read = (credentials: typeof WITHOUT_ACCOUNT = CREDENTIALS) =>
    platform.readTemplates(credentials, never);
  const send = (filled: object) =>
    platform.send(
      {
        messageId: '0190a1b2-0000-7000-8000-000000000001',
        threadKey: '16505551234',
        text: 'Hello from Clinic: on Monday.',
        buttons: [],
        template: { name: 'reminder', language: 'en_US', parameters: ['Clinic', 'on Monday'], ...filled },
      },
      CREDENTIALS,
      never,
    );

  it('are read page by page', async () => {
    meta.templates.set(
      WABA,
      Array.from({ length: 201 }, (_one, n) => template(`t${n}`)),
    );
    const result = await read();
    expect(result.kind === 'read' && result.templates.map(({ name }) => name)).toEqual(
      Array.from({ length: 201 }, (_one, n) => `t${n}`),
    );
    expect(meta.calls.map(({ edge }) => edge)).toEqual(Array(3).fill('message_templates'));
  });

  it('cannot be read without the account, without a right token, and now', async () => {
    expect(await read(WITHOUT_ACCOUNT)).toEqual({ kind: 'permanent', code: 'account-id-missing' });
    expect(await read({ ...CREDENTIALS, accessToken: 'x' })).toMatchObject({ code: 'credentials-refused' });
    meta.plan('message_templates', { kind: 'too-many-requests', code: 80008 });
    expect(await read()).toMatchObject({ kind: 'retry-after', seconds: 60 });
  });

  it('are sent by name, with their parameters in order', async () => {
    meta.templates.set(WABA, [template('reminder')]);
    expect(await send({})).toMatchObject({ kind: 'sent' });
    expect(meta.chat('16505551234').map(({ text }) => text)).toEqual(['Hello from Clinic: on Monday.']);
    expect(meta.calls[0]?.payload).toMatchObject({
      type: 'template',
      template: {
        name: 'reminder',
        language: { code: 'en_US' },
        components: [
          {
            type: 'body',
            parameters: [
              { type: 'text', text: 'Clinic' },
              { type: 'text', text: 'on Monday' },
            ],
          },
        ],
      },
    });
  });

  it('are refused by Meta for good where they do not fit', async () => {
    meta.templates.set(WABA, [template('reminder'), template('paused', 'PAUSED')]);
    for (const wrong of [{ name: 'other' }, { name: 'paused' }, { parameters: ['Clinic'] }])
      expect(await send(wrong)).toEqual({ kind: 'permanent', code: 'message-refused' });
  });
});
