import type { FileBehaviour } from '#test/fakes/files/fake-files';
import { samples } from '#test/fakes/files/samples';
import { FakeMeta, type MetaAccount, type MetaBehaviour } from '#test/fakes/meta';
import { WhatsappWebhooks } from '#test/fakes/meta/whatsapp-webhooks';
import { fetched } from '../testing/fetched.js';
import { brokenFile, outboundFile } from '../testing/outbound-file.js';
import { WhatsappPlatform } from './whatsapp-platform.js';

const NUMBER: MetaAccount = {
  product: 'whatsapp',
  id: '106540352242922',
  accessToken: 'EAAJB-number',
  appSecret: '0123456789abcdef0123456789abcdef',
  name: 'Clinic',
};
const CREDENTIALS = {
  phoneNumberId: NUMBER.id,
  accessToken: NUMBER.accessToken,
  appSecret: NUMBER.appSecret,
  verifyToken: 'meaty-ham-hock',
};
const never = new AbortController().signal;
const picture = outboundFile(samples.picture);

describe('files on WhatsApp', () => {
  let meta: FakeMeta;
  let platform: WhatsappPlatform;
  beforeAll(async () => {
    meta = await FakeMeta.start();
    meta.open(NUMBER);
    platform = new WhatsappPlatform(meta.root);
  });
  afterAll(() => meta.stop());

  const fetch = (reference: string) =>
    fetched(
      platform.fetchMedia(
        { kind: 'document', reference, name: null, contentType: null, size: null },
        CREDENTIALS,
        never,
      ),
    );
  const send = (file = picture, text = 'your knee') =>
    platform.send({ messageId: 'm', threadKey: '491701', text, buttons: [], file }, CREDENTIALS, never);

  it('are named by their id', () => {
    const file = meta.files.keep(samples.referral);
    const call = WhatsappWebhooks.file(NUMBER.id, '491701', file, 'my referral');
    expect(platform.normalise(Buffer.from(JSON.stringify(call)), undefined, CREDENTIALS)).toMatchObject([
      { text: 'my referral', media: [{ kind: 'document', reference: file.id, name: 'Überweisung.pdf' }] },
    ]);
  });

  it('are opened at the address that their id leads to, with the token', async () => {
    const { id } = meta.files.keep(samples.referral);
    expect(await fetch(id)).toMatchObject({ kind: 'opened', bytes: samples.referral.bytes });
    expect(meta.files.reads.at(-1)).toEqual({ id, authorization: 'Bearer EAAJB-number' });
  });

  it.each<[string, FileBehaviour, object]>([
    ['is told to wait', { kind: 'too-many-requests', retryAfter: 9 }, { kind: 'retry-after', seconds: 9 }],
    ['fails', { kind: 'error', status: 500 }, { kind: 'retry-after', code: 'download.500' }],
    ['is cut before', { kind: 'drop' }, { kind: 'retry-after' }],
    ['is cut midway', { kind: 'cut' }, { kind: 'broken off' }],
    ['has ended', { kind: 'error', status: 404 }, { kind: 'permanent', code: 'gone' }],
    ['is refused', { kind: 'error', status: 401 }, { kind: 'permanent', code: 'credentials-refused' }],
  ])('when the download %s', async (_, behaviour, outcome) => {
    meta.files.plan(behaviour);
    expect(await fetch(meta.files.keep(samples.referral).id)).toMatchObject(outcome);
  });

  it.each<[string, MetaBehaviour, object]>([
    ['too many', { kind: 'too-many-requests', code: 4 }, { kind: 'retry-after', seconds: 60 }],
    [
      'a wrong token',
      { kind: 'error', status: 401, code: 190 },
      { kind: 'permanent', code: 'credentials-refused' },
    ],
    [
      'an id that holds no more',
      { kind: 'error', status: 400, code: 100, subcode: 33 },
      { kind: 'permanent', code: 'gone' },
    ],
    ['a gateway', { kind: 'error', status: 502, html: true }, { kind: 'retry-after' }],
    ['nothing', { kind: 'drop' }, { kind: 'retry-after' }],
  ])('when asking for the address is answered with %s', async (_, behaviour, outcome) => {
    meta.plan('account', behaviour);
    expect(await fetch(meta.files.keep(samples.referral).id)).toMatchObject(outcome);
  });

  it('are not read elsewhere than at Meta, whatever it answers', async () => {
    const elsewhere = new WhatsappPlatform('https://graph.facebook.com');
    const graph = { root: 'https://graph.facebook.com', get: () => Promise.resolve(ANSWER) };
    Object.assign(elsewhere, { graph });
    const media = { kind: 'image', reference: '1', name: null, contentType: null, size: null } as const;
    expect(await elsewhere.fetchMedia(media, CREDENTIALS, never)).toEqual({
      kind: 'permanent',
      code: 'not-fetchable',
    });
  });

  it('go out as what they are: first uploaded, then shown with their caption', async () => {
    expect([await send(), await send(outboundFile(samples.referral))]).toMatchObject([
      { kind: 'sent' },
      { kind: 'sent' },
    ]);
    const bodies = meta.calls.filter(({ edge }) => edge === 'messages').map(({ payload }) => payload);
    expect(bodies.slice(-2)).toMatchObject([
      { type: 'image', to: '491701', image: { caption: 'your knee' }, biz_opaque_callback_data: 'm 491701' },
      { type: 'document', document: { caption: 'your knee', filename: 'Überweisung.pdf' } },
    ]);
    expect(meta.chat('491701').at(-1)?.file?.bytes.equals(samples.referral.bytes)).toBe(true);
  });

  it.each<[string, MetaBehaviour]>([
    ['too many', { kind: 'too-many-requests', code: 4 }],
    ['a failure inside', { kind: 'error', status: 500, code: 1 }],
    ['nothing', { kind: 'drop' }],
    ['a half', { kind: 'cut' }],
  ])('are certainly not sent when the upload is answered with %s', async (_, behaviour) => {
    const before = meta.messages.length;
    meta.plan('media', behaviour);
    expect(await send()).toMatchObject({ kind: 'retry-after' });
    expect(meta.messages).toHaveLength(before);
  });

  it('are not sent when the upload is refused, nor when they cannot be read', async () => {
    meta.plan('media', { kind: 'error', status: 400, code: 100 });
    expect(await send()).toEqual({ kind: 'permanent', code: 'message-refused' });
    expect(await send(brokenFile(picture, 'midway'))).toMatchObject({ code: 'upload.unfinished' });
  });

  it.each<[string, MetaBehaviour, object]>([
    ['nothing', { kind: 'drop' }, { kind: 'unknown' }],
    ['a failure inside', { kind: 'error', status: 500, code: 131000 }, { kind: 'unknown' }],
    ['too many to one person', { kind: 'too-many-requests', code: 131056 }, { kind: 'retry-after' }],
    ['a no', { kind: 'error', status: 400, code: 131026 }, { kind: 'permanent', code: 'recipient-gone' }],
  ])('when showing them is answered with %s', async (_, behaviour, outcome) => {
    meta.plan('messages', behaviour);
    expect(await send()).toMatchObject(outcome);
  });

  it.each([
    ['image/jpeg', 5_000_000, { caption: 1024 }],
    ['image/png', 5_000_001, { refused: 'size' }],
    ['application/pdf', 100_000_000, { caption: 1024 }],
    ['text/plain; charset=utf-8', 10, { caption: 1024 }],
    ['audio/ogg', 10, { caption: 0 }],
    ['application/dicom', 10, { refused: 'type' }],
    ['image/gif', 10, { refused: 'type' }],
  ])('of %s with %d bytes: %j, before any call', (contentType, size, acceptance) => {
    expect(platform.accept({ contentType, size })).toEqual(acceptance);
  });

  it('are not places and contacts, which are whole as they come', () => {
    const message = {
      from: '491701',
      id: 'wamid.1',
      timestamp: '1700000000',
      type: 'contacts',
      contacts: [{ name: { formatted_name: 'Ann Lee' }, phones: [{ phone: '+4930123' }] }],
      location: { latitude: 52.5, longitude: 13.4, name: 'Clinic' },
    };
    const value = { metadata: { phone_number_id: NUMBER.id }, messages: [message] };
    const call = {
      object: 'whatsapp_business_account',
      entry: [{ changes: [{ field: 'messages', value }] }],
    };
    expect(platform.normalise(Buffer.from(JSON.stringify(call)), undefined, CREDENTIALS)).toMatchObject([
      {
        media: [
          { kind: 'location', reference: '52.5,13.4', name: 'Clinic' },
          { kind: 'contact', reference: '+4930123', name: 'Ann Lee' },
        ],
      },
    ]);
  });
});

const ANSWER = { status: 200, headers: new Headers(), body: { url: 'http://169.254.169.254/latest' } };
