import { FakeMeta } from '#test/fakes/meta';
import { MessengerPlatform } from './messenger-platform.js';

const CREDENTIALS = {
  pageId: '682498302938465',
  pageAccessToken: 'EAAJB-page',
  appSecret: '0123456789abcdef0123456789abcdef',
  verifyToken: 'meatyhamhock',
};
const never = new AbortController().signal;

describe('a Messenger channel', () => {
  let meta: FakeMeta;
  let platform: MessengerPlatform;

  beforeEach(async () => {
    meta = await FakeMeta.start();
    const { pageId: id, pageAccessToken: accessToken, appSecret } = CREDENTIALS;
    meta.open({ product: 'messenger', id, accessToken, appSecret, name: 'Clinic' });
    platform = new MessengerPlatform(meta.root);
  });
  afterEach(() => meta.stop());

  const inspect = (credentials = CREDENTIALS) => platform.inspect('', credentials, never);

  it('is healthy while its Page tells of all that is wanted, and can be connected again', async () => {
    expect(await inspect()).toEqual({ kind: 'broken', code: 'subscription-lost', repairable: true });
    await platform.connect('', CREDENTIALS, never);
    expect(await inspect()).toEqual({ kind: 'healthy' });
    meta.subscriptions.set(CREDENTIALS.pageId, ['messages']);
    expect(await inspect()).toEqual({ kind: 'broken', code: 'fields-missing', repairable: true });
  });

  it('is broken with a token that is refused, and unknown when Meta does not answer', async () => {
    expect(await inspect({ ...CREDENTIALS, pageAccessToken: 'other' })).toEqual({
      kind: 'broken',
      code: 'credentials-refused',
    });
    meta.plan('subscribed_apps', { kind: 'error', status: 502, html: true }, { kind: 'too-many-requests' });
    expect(await inspect()).toEqual({ kind: 'unknown' });
    expect(await inspect()).toEqual({ kind: 'unknown' });
  });

  it('shows that an answer is being written', async () => {
    await platform.typing({ threadKey: '9001', lastReceivedId: null }, CREDENTIALS, never);
    expect(meta.signs).toEqual([{ account: CREDENTIALS.pageId, of: '9001', typing: true }]);
    expect(meta.messages).toEqual([]);
  });
});
