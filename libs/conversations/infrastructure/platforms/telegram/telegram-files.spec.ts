import type { FileBehaviour } from '#test/fakes/files/fake-files';
import { samples } from '#test/fakes/files/samples';
import { FakeTelegram, type TelegramBehaviour } from '#test/fakes/telegram';
import { closedAddress } from '../meta/testing/closed-address.js';
import { fetched } from '../testing/fetched.js';
import { brokenFile, outboundFile } from '../testing/outbound-file.js';
import { TelegramPlatform } from './telegram-platform.js';

const CREDENTIALS = { botToken: '110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw', secretToken: 's' };
const never = new AbortController().signal;
const picture = outboundFile(samples.picture);

describe('files on Telegram', () => {
  let telegram: FakeTelegram;
  let platform: TelegramPlatform;
  beforeAll(async () => {
    telegram = await FakeTelegram.start();
    platform = new TelegramPlatform(telegram.root);
  });
  afterAll(() => telegram.stop());

  const fetch = (reference: string, on = platform) =>
    fetched(
      on.fetchMedia(
        { kind: 'document', reference, name: null, contentType: null, size: null },
        CREDENTIALS,
        never,
      ),
    );
  const send = (file = picture, text = 'your knee', on = platform) =>
    on.send({ messageId: 'm', threadKey: '7', text, buttons: [], file }, CREDENTIALS, never);

  it('are named by their id, a picture by its largest size', () => {
    const update = telegram.fileUpdate(7, samples.picture, 'my knee');
    const [event] = platform.normalise(Buffer.from(JSON.stringify(update)));
    const [media] = event?.media ?? [];
    expect(event).toMatchObject({
      text: 'my knee',
      media: [{ kind: 'image', size: samples.picture.bytes.length }],
    });
    expect(telegram.files.find(media?.reference)).toMatchObject({ name: 'knee.png' });
  });

  it('are opened by their id, without anybody being told the token', async () => {
    const { id } = telegram.files.keep(samples.referral);
    expect(await fetch(id)).toMatchObject({ kind: 'opened', bytes: samples.referral.bytes });
  });

  it.each<[string, FileBehaviour, object]>([
    ['is told to wait', { kind: 'too-many-requests', retryAfter: 9 }, { kind: 'retry-after', seconds: 9 }],
    ['fails', { kind: 'error', status: 502 }, { kind: 'retry-after', code: 'download.502' }],
    ['is cut before', { kind: 'drop' }, { kind: 'retry-after' }],
    ['is cut midway', { kind: 'cut' }, { kind: 'broken off' }],
    ['is gone', { kind: 'error', status: 404 }, { kind: 'permanent', code: 'gone' }],
    [
      'leads elsewhere',
      { kind: 'redirect', location: 'http://169.254.169.254/' },
      { kind: 'permanent', code: 'not-fetchable' },
    ],
  ])('when the download %s', async (_, behaviour, outcome) => {
    const { id } = telegram.files.keep(samples.referral);
    telegram.files.plan(behaviour);
    expect(await fetch(id)).toMatchObject(outcome);
  });

  it.each<[string, TelegramBehaviour, object]>([
    ['too many', { kind: 'too-many-requests', retryAfter: 7 }, { kind: 'retry-after', seconds: 7 }],
    ['a 401', { kind: 'error', status: 401 }, { kind: 'permanent', code: 'credentials-refused' }],
    [
      'a file too big',
      { kind: 'error', status: 400, description: 'Bad Request: file is too big' },
      { kind: 'permanent', code: 'too-large' },
    ],
    ['a gateway', { kind: 'error', status: 502, html: true }, { kind: 'retry-after' }],
    ['a cut', { kind: 'drop' }, { kind: 'retry-after' }],
  ])('when asking for the path is answered with %s', async (_, behaviour, outcome) => {
    telegram.plan('getFile', behaviour);
    expect(await fetch(telegram.files.keep(samples.referral).id)).toMatchObject(outcome);
  });

  it('are gone when their id holds no more', async () => {
    expect(await fetch('unknown')).toEqual({ kind: 'permanent', code: 'gone' });
  });

  it('are asked for again when Telegram cannot be reached', async () => {
    const away = new TelegramPlatform(await closedAddress());
    expect(await fetch('x', away)).toMatchObject({ kind: 'retry-after', code: 'network.econnrefused' });
  });

  it('go out as pictures or documents, with their caption', async () => {
    const results = [await send(), await send(outboundFile(samples.referral), '')];
    expect(results).toMatchObject([{ kind: 'sent' }, { kind: 'sent' }]);
    const [photo, document] = telegram.chat(7).slice(-2);
    expect(photo).toMatchObject({ text: 'your knee', file: samples.picture });
    expect(document).toMatchObject({ text: '', file: samples.referral });
    expect(telegram.calls.slice(-2).map(({ method }) => method)).toEqual(['sendPhoto', 'sendDocument']);
  });

  it.each<[string, TelegramBehaviour, object]>([
    ['too many', { kind: 'too-many-requests', retryAfter: 3 }, { kind: 'retry-after', seconds: 3 }],
    ['a no', { kind: 'error', status: 400 }, { kind: 'permanent', code: 'message-refused' }],
    ['a block', { kind: 'error', status: 403 }, { kind: 'permanent', code: 'recipient-gone' }],
    ['a 500', { kind: 'error', status: 500 }, { kind: 'unknown', code: 'telegram.500' }],
    ['a gateway', { kind: 'error', status: 502, html: true }, { kind: 'unknown', code: 'telegram.502' }],
    ['nothing', { kind: 'drop' }, { kind: 'unknown' }],
    ['a half', { kind: 'cut' }, { kind: 'unknown' }],
  ])('when a send is answered with %s', async (_, behaviour, outcome) => {
    telegram.plan('sendPhoto', behaviour);
    expect(await send()).toMatchObject(outcome);
  });

  it.each(['at once', 'midway'] as const)(
    'are certainly not sent when they cannot be read %s',
    async (when) => {
      const before = telegram.messages.length;
      expect(await send(brokenFile(picture, when))).toMatchObject({
        kind: 'retry-after',
        code: 'upload.unfinished',
      });
      expect(telegram.messages).toHaveLength(before);
    },
  );

  it('are refused before a call when they are too large', () => {
    expect(platform.accept({ size: 50_000_001 })).toEqual({ refused: 'size' });
    expect(platform.accept({ size: 50_000_000 })).toEqual({ caption: 1024 });
  });

  it.each([
    ['a document', 'document', 'document'],
    ['a voice message', 'voice', 'voice'],
    ['a piece of music', 'audio', 'audio'],
    ['a video', 'video', 'video'],
    ['a round video', 'video_note', 'video'],
    ['a sticker', 'sticker', 'sticker'],
  ])('come as %s too', (_, field, kind) => {
    const { message, ...update } = telegram.textUpdate(7, '');
    const sent = { ...(message as object), text: undefined, [field]: { file_id: 'f', file_size: 9 } };
    const [event] = platform.normalise(Buffer.from(JSON.stringify({ ...update, message: sent })));
    expect(event?.media).toMatchObject([{ kind, reference: 'f', size: 9 }]);
  });

  it('are not places and contacts, which are whole as they come', () => {
    const update = (message: object) => {
      const { message: text, ...rest } = telegram.textUpdate(7, '');
      return Buffer.from(
        JSON.stringify({ ...rest, message: { ...(text as object), text: undefined, ...message } }),
      );
    };
    const venue = { location: { latitude: 52.5, longitude: 13.4 }, venue: { title: 'Clinic' } };
    expect(platform.normalise(update(venue))[0]?.media).toMatchObject([
      { kind: 'location', reference: '52.5,13.4', name: 'Clinic' },
    ]);
    const contact = { contact: { phone_number: '+4930123', first_name: 'Ann', last_name: 'Lee' } };
    expect(platform.normalise(update(contact))[0]).toMatchObject({
      text: '+4930123',
      media: [{ kind: 'contact', reference: '+4930123', name: 'Ann Lee' }],
    });
  });
});
