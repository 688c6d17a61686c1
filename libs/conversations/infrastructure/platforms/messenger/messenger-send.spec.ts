import { FakeMeta } from '#test/fakes/meta';
import { closedAddress } from '../meta/testing/closed-address.js';
import { MessengerPlatform } from './messenger-platform.js';

const CREDENTIALS = {
  pageId: '682498302938465',
  pageAccessToken: 'EAAJB-page-token',
  appSecret: '0123456789abcdef0123456789abcdef',
  verifyToken: 'meatyhamhock',
};
const ID = '0190a1b2-0000-7000-8000-000000000001';
const MESSAGE = { messageId: ID, threadKey: '5555555555555555', text: 'Hello', buttons: [] };
const never = new AbortController().signal;

let meta: FakeMeta;
let platform: MessengerPlatform;

beforeEach(async () => {
  meta = await FakeMeta.start();
  const { pageId: id, pageAccessToken: accessToken, appSecret } = CREDENTIALS;
  meta.open({ product: 'messenger', id, accessToken, appSecret, name: 'Clinic' });
  platform = new MessengerPlatform(meta.root);
});
afterEach(() => meta.stop());

describe('a send to Messenger', () => {
  const send = (more: object = {}, signal = never) =>
    platform.send({ ...MESSAGE, ...more }, CREDENTIALS, signal);

  it('is one call with the text and our id, which comes back in the echo', async () => {
    expect(await send()).toEqual({ kind: 'sent', platformMessageId: meta.messages[0]?.messageId });
    expect(meta.calls.map(({ payload }) => payload)).toEqual([
      {
        recipient: { id: '5555555555555555' },
        messaging_type: 'RESPONSE',
        message: { text: 'Hello', metadata: ID },
      },
    ]);
  });

  it('offers choices as quick replies, their labels cut', async () => {
    const buttons = Array.from({ length: 13 }, (_, index) => ({
      id: `c${String(index)}`,
      label: `Magnetic resonance imaging ${String(index)}`,
    }));
    expect(await send({ buttons })).toMatchObject({ kind: 'sent' });
    expect(meta.messages[0]?.buttons).toHaveLength(13);
    expect(meta.messages[0]?.buttons[0]).toEqual({ id: 'c0', title: 'Magnetic resonance…' });
  });

  it('says that a person writes when software may no more', async () => {
    expect(await send({ tag: 'human-agent' })).toMatchObject({ kind: 'sent' });
    expect(meta.calls[0]?.payload).toMatchObject({ messaging_type: 'MESSAGE_TAG', tag: 'HUMAN_AGENT' });
  });

  it('is to be tried again after too many', async () => {
    meta.plan('messages', { kind: 'too-many-requests' }, { kind: 'too-many-requests', code: 613 });
    expect(await send()).toMatchObject({ kind: 'retry-after', seconds: 60, code: 'messenger.4' });
    expect(await send()).toMatchObject({ kind: 'retry-after', seconds: 60, code: 'messenger.613' });
    expect(meta.messages).toEqual([]);
  });

  it.each([
    [{ status: 401, code: 190 }, 'credentials-refused'],
    [{ status: 403, code: 551, subcode: 1545041 }, 'recipient-gone'],
    [{ status: 400, code: 100, subcode: 2018001 }, 'recipient-gone'],
    [{ status: 403, code: 10, subcode: 2018278 }, 'message-refused'],
    [{ status: 400, code: 100 }, 'message-refused'],
  ])('has failed for good after %j', async (error, code) => {
    meta.plan('messages', { kind: 'error', ...error });
    expect(await send()).toEqual({ kind: 'permanent', code });
  });

  it.each([
    ['the connection is dropped after Messenger took it', { kind: 'drop' }],
    ['the answer is cut', { kind: 'cut' }],
    ['Messenger fails inside', { kind: 'error', status: 500, code: 2 }],
    ['Messenger does not know itself', { kind: 'error', status: 400, code: 1, subcode: 1357046 }],
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
    const nowhere = new MessengerPlatform(await closedAddress());
    expect(await nowhere.send(MESSAGE, CREDENTIALS, never)).toMatchObject({
      kind: 'retry-after',
      code: 'network.econnrefused',
    });
  });
});

describe('a Messenger channel', () => {
  const connect = (credentials = CREDENTIALS) => platform.connect('http://x', credentials, never);

  it('learns the name of its Page, and has it tell of all that is read', async () => {
    expect(await connect()).toEqual({ kind: 'connected', account: 'Clinic' });
    expect(meta.subscriptions.get(CREDENTIALS.pageId)).toEqual([
      'messages',
      'messaging_postbacks',
      'message_echoes',
      'message_deliveries',
      'message_reads',
      'message_reactions',
      'message_edits',
      'standby',
    ]);
  });

  it('says why it cannot connect', async () => {
    const refused = { kind: 'permanent', code: 'credentials-refused' };
    expect(await connect({ ...CREDENTIALS, pageAccessToken: 'other' })).toEqual(refused);
    expect(await connect({ ...CREDENTIALS, pageId: '5' })).toEqual(refused);
    meta.plan('subscribed_apps', { kind: 'error', status: 403, code: 200 }, { kind: 'cut' });
    expect(await connect()).toEqual(refused);
    expect(await connect()).toMatchObject({ kind: 'retry-after' });
  });
});
