import { FakeMeta } from '#test/fakes/meta';
import { closedAddress } from '../meta/testing/closed-address.js';
import { WhatsappPlatform } from './whatsapp-platform.js';

const CREDENTIALS = {
  phoneNumberId: '106540352242922',
  accessToken: 'EAAJB-token',
  appSecret: '0123456789abcdef0123456789abcdef',
  verifyToken: 'meatyhamhock',
};
const ID = '0190a1b2-0000-7000-8000-000000000001';
const MESSAGE = { messageId: ID, threadKey: '16505551234', text: 'Hello', buttons: [] };
const never = new AbortController().signal;

const labelled = (count: number, label = (index: number) => `Choice ${String(index)}`) =>
  Array.from({ length: count }, (_, index) => ({ id: `c${String(index)}`, label: label(index) }));

let meta: FakeMeta;
let platform: WhatsappPlatform;

beforeEach(async () => {
  meta = await FakeMeta.start();
  const { phoneNumberId: id, accessToken, appSecret } = CREDENTIALS;
  meta.open({ product: 'whatsapp', id, accessToken, appSecret, name: 'Clinic' });
  platform = new WhatsappPlatform(meta.root);
});
afterEach(() => meta.stop());

describe('a send to WhatsApp', () => {
  const send = (more: object = {}, signal = never) =>
    platform.send({ ...MESSAGE, ...more }, CREDENTIALS, signal);

  it('is one call with the text, no preview of links and our id, which comes back with statuses', async () => {
    expect(await send()).toEqual({ kind: 'sent', platformMessageId: meta.messages[0]?.messageId });
    expect(meta.calls.map(({ payload }) => payload)).toEqual([
      {
        messaging_product: 'whatsapp',
        recipient_type: 'individual',
        to: '16505551234',
        biz_opaque_callback_data: `${ID} 16505551234`,
        type: 'text',
        text: { body: 'Hello', preview_url: false },
      },
    ]);
  });

  it('goes to the business-scoped user id of a person whose number is hidden', async () => {
    await send({ threadKey: 'US.13491208655302741918' });
    expect(meta.calls[0]?.payload).toMatchObject({ recipient: 'US.13491208655302741918' });
    expect(meta.calls[0]?.payload).not.toHaveProperty('to');
  });

  it('shows up to three choices as buttons, their labels cut', async () => {
    const buttons = labelled(3, (index) => `Magnetic resonance imaging ${String(index)}`);
    expect(await send({ buttons })).toMatchObject({ kind: 'sent' });
    expect(meta.calls[0]?.payload).toMatchObject({
      type: 'interactive',
      interactive: {
        type: 'button',
        body: { text: 'Hello' },
        action: { buttons: [{ type: 'reply', reply: { id: 'c0', title: 'Magnetic resonance…' } }, {}, {}] },
      },
    });
  });

  it('shows more as a list, with the whole of a long label below', async () => {
    const buttons = labelled(10, (index) => `Magnetic resonance imaging ${String(index)}`);
    expect(await send({ buttons })).toMatchObject({ kind: 'sent' });
    const { interactive } = meta.calls[0]?.payload as {
      interactive: { type: string; action: { sections: { rows: object[] }[] } };
    };
    expect(interactive.type).toBe('list');
    expect(interactive.action.sections[0]?.rows[9]).toEqual({
      id: 'c9',
      title: 'Magnetic resonance…',
      description: 'Magnetic resonance imaging 9',
    });
  });

  it('shows the choices of a long text as a list too, for buttons take less of it', async () => {
    expect(await send({ text: 'a'.repeat(4096), buttons: labelled(2) })).toMatchObject({ kind: 'sent' });
    expect(meta.messages[0]).toMatchObject({ buttons: [{ title: 'Choice 0' }, { title: 'Choice 1' }] });
  });

  it('never cuts inside a character of a label', async () => {
    await send({ buttons: labelled(1, () => '👨‍👩‍👧‍👦👨‍👩‍👧‍👦') });
    expect(meta.messages[0]?.buttons[0]?.title).toBe('👨‍👩‍👧‍👦…');
  });

  it.each([
    ['HTTP 429', {}, 'whatsapp.4'],
    ['too many to this person', { code: 131056 }, 'whatsapp.131056'],
    ['too many from this number', { code: 130429 }, 'whatsapp.130429'],
  ])('is to be tried again after %s', async (_, behaviour, code) => {
    meta.plan('messages', { kind: 'too-many-requests', ...behaviour });
    expect(await send()).toMatchObject({ kind: 'retry-after', code });
    expect(meta.messages).toEqual([]);
  });

  it.each([
    [401, 190, 'credentials-refused'],
    [400, 131026, 'recipient-gone'],
    [400, 131047, 'message-refused'],
    [400, 131051, 'message-refused'],
  ])('has failed for good after a %d with code %d', async (status, code, failure) => {
    meta.plan('messages', { kind: 'error', status, code });
    expect(await send()).toEqual({ kind: 'permanent', code: failure });
  });

  it('has failed for good with a token that is not right', async () => {
    const wrong = { ...CREDENTIALS, accessToken: 'other' };
    expect(await platform.send(MESSAGE, wrong, never)).toEqual({
      kind: 'permanent',
      code: 'credentials-refused',
    });
  });

  it.each([
    ['the connection is dropped after WhatsApp took it', { kind: 'drop' }],
    ['the answer is cut', { kind: 'cut' }],
    ['WhatsApp fails inside', { kind: 'error', status: 500, code: 131000 }],
    ['a gateway fails in HTML', { kind: 'error', status: 502, html: true }],
  ] as const)('is unknown, and never repeated, when %s', async (_, behaviour) => {
    meta.plan('messages', behaviour);
    expect(await send()).toMatchObject({ kind: 'unknown' });
    expect(meta.calls).toHaveLength(1);
  });

  it('is unknown when its time is over', async () => {
    meta.plan('messages', { kind: 'delay', ms: 2_000 });
    expect(await send({}, AbortSignal.timeout(50))).toMatchObject({ kind: 'unknown' });
  });

  it('was certainly not sent when nobody listens', async () => {
    const nowhere = new WhatsappPlatform(await closedAddress());
    expect(await nowhere.send(MESSAGE, CREDENTIALS, never)).toMatchObject({
      kind: 'retry-after',
      code: 'network.econnrefused',
    });
  });
});

describe('a WhatsApp channel', () => {
  const connect = (credentials = CREDENTIALS) => platform.connect('http://x', credentials, never);

  it('learns the name and the number of its account', async () => {
    expect(await connect()).toEqual({ kind: 'connected', account: 'Clinic, +1 555-012-3456' });
  });

  it('says why it cannot connect', async () => {
    const refused = { kind: 'permanent', code: 'credentials-refused' };
    expect(await connect({ ...CREDENTIALS, accessToken: 'other' })).toEqual(refused);
    expect(await connect({ ...CREDENTIALS, phoneNumberId: '5' })).toEqual(refused);
    meta.plan('account', { kind: 'drop' }, { kind: 'error', status: 500 }, { kind: 'too-many-requests' });
    for (let attempt = 0; attempt < 3; attempt++)
      expect(await connect()).toMatchObject({ kind: 'retry-after' });
  });
});
