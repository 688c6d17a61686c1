import type { FileBehaviour } from '#test/fakes/files/fake-files';
import { samples } from '#test/fakes/files/samples';
import { FakeMeta, type MetaAccount, type MetaBehaviour } from '#test/fakes/meta';
import { MessengerWebhooks } from '#test/fakes/meta/messenger-webhooks';
import { fetched } from '../testing/fetched.js';
import { outboundFile } from '../testing/outbound-file.js';
import { MessengerPlatform } from './messenger-platform.js';

const PAGE: MetaAccount = {
  product: 'messenger',
  id: '682498302938465',
  accessToken: 'EAAJB-page',
  appSecret: '0123456789abcdef0123456789abcdef',
  name: 'Clinic',
};
const CREDENTIALS = {
  pageId: PAGE.id,
  pageAccessToken: PAGE.accessToken,
  appSecret: PAGE.appSecret,
  verifyToken: 'meaty-ham-hock',
};
const never = new AbortController().signal;
const picture = outboundFile(samples.picture);

describe('files on Messenger', () => {
  let meta: FakeMeta;
  let platform: MessengerPlatform;
  beforeAll(async () => {
    meta = await FakeMeta.start();
    meta.open(PAGE);
    platform = new MessengerPlatform(meta.root);
  });
  afterAll(() => meta.stop());

  const fetch = (reference: string) =>
    fetched(
      platform.fetchMedia(
        { kind: 'image', reference, name: null, contentType: null, size: null },
        CREDENTIALS,
        never,
      ),
    );
  const send = (file = picture) =>
    platform.send({ messageId: 'm', threadKey: '77', text: '', buttons: [], file }, CREDENTIALS, never);

  it('are opened at the address that came with them, without the token', async () => {
    const file = meta.files.keep(samples.picture);
    const call = MessengerWebhooks.files(PAGE.id, '77', [file], meta.root);
    const [event] = platform.normalise(Buffer.from(JSON.stringify(call)), undefined, CREDENTIALS);
    expect(await fetch(event?.media[0]?.reference ?? '')).toMatchObject({ bytes: samples.picture.bytes });
    expect(meta.files.reads.at(-1)).toEqual({ id: file.id, authorization: undefined });
  });

  it.each([
    'https://evil.example/1.jpg',
    'http://169.254.169.254/latest/meta-data',
    'https://scontent.fbcdn.net.evil.example/1.jpg',
    'file:///etc/passwd',
  ])('are not looked for elsewhere: %s', async (address) => {
    expect(await fetch(address)).toEqual({ kind: 'permanent', code: 'not-fetchable' });
  });

  it.each<[string, FileBehaviour, object]>([
    ['is told to wait', { kind: 'too-many-requests', retryAfter: 9 }, { kind: 'retry-after', seconds: 9 }],
    ['fails', { kind: 'error', status: 503 }, { kind: 'retry-after', code: 'download.503' }],
    ['is cut midway', { kind: 'cut' }, { kind: 'broken off' }],
    ['is signed no more', { kind: 'error', status: 403 }, { kind: 'permanent', code: 'gone' }],
    [
      'leads elsewhere',
      { kind: 'redirect', location: 'http://127.0.0.1:1/' },
      { kind: 'permanent', code: 'not-fetchable' },
    ],
  ])('when the download %s', async (_, behaviour, outcome) => {
    meta.files.plan(behaviour);
    expect(await fetch(`${meta.root}/cdn/${meta.files.keep(samples.picture).id}`)).toMatchObject(outcome);
  });

  it('go out uploaded first, then in a message that can be known again', async () => {
    expect([await send(), await send(outboundFile(samples.referral))]).toMatchObject([
      { kind: 'sent' },
      { kind: 'sent' },
    ]);
    const bodies = meta.calls
      .filter(({ edge }) => edge === 'messages')
      .map(({ payload }) => payload['message']);
    expect(bodies.slice(-2)).toMatchObject([
      { attachment: { type: 'image' }, metadata: 'm' },
      { attachment: { type: 'file' }, metadata: 'm' },
    ]);
    expect(meta.chat('77').at(-1)?.file).toMatchObject(samples.referral);
  });

  it.each<[string, 'message_attachments' | 'messages', MetaBehaviour, object]>([
    ['the upload: nothing', 'message_attachments', { kind: 'drop' }, { kind: 'retry-after' }],
    [
      'the upload: a failure inside',
      'message_attachments',
      { kind: 'error', status: 500 },
      { kind: 'retry-after' },
    ],
    [
      'the upload: a no',
      'message_attachments',
      { kind: 'error', status: 400, code: 100 },
      { kind: 'permanent', code: 'message-refused' },
    ],
    ['the message: nothing', 'messages', { kind: 'drop' }, { kind: 'unknown' }],
    ['the message: a half', 'messages', { kind: 'cut' }, { kind: 'unknown' }],
    [
      'the message: too many',
      'messages',
      { kind: 'too-many-requests', code: 613 },
      { kind: 'retry-after', seconds: 60 },
    ],
  ])('when it is answered to %s', async (_, edge, behaviour, outcome) => {
    const before = meta.messages.length;
    meta.plan(edge, behaviour);
    expect(await send()).toMatchObject(outcome);
    expect(meta.messages.length - before).toBe('kind' in outcome && outcome.kind === 'unknown' ? 1 : 0);
  });

  it('are refused before a call when they are too large; a text goes in a message of its own', () => {
    expect(platform.accept({ size: 25_000_001 })).toEqual({ refused: 'size' });
    expect(platform.accept({ size: 25_000_000 })).toEqual({ caption: 0 });
  });
});
