import { Readable } from 'node:stream';
import { type EventEnvelope, type Mediator, newId, RetryLater } from '#kernel';
import { FileStoreError } from '#platform/storage/file-store-error';
import { FileReceived } from '../../contracts/events/file-received.event.js';
import type { KeptFile } from '../../domain/media/kept-file.js';
import type { FileToFetch } from '../queries/get-file-to-fetch/get-file-to-fetch.query.js';
import type { ChannelCredentials } from '../services/channel-credentials.js';
import type { FetchedMedia } from '../services/fetched-media.js';
import type { ArrivingFile, Keeping, MediaStore } from '../services/media/media-store.js';
import type { MessagingPlatforms } from '../services/messaging-platforms.js';
import { WhenFileReceivedThenFetchIt } from './when-file-received-then-fetch-it.js';

const messageFileId = newId();
const event = new FileReceived({ messageFileId, messageId: newId(), conversationId: newId() });
const WANTED: FileToFetch = {
  fileId: messageFileId,
  status: 'pending',
  media: { kind: 'image', reference: 'r', name: 'knee.jpg', contentType: null, size: 10 },
  threadId: newId(),
  channelId: newId(),
  platform: 'telegram',
  credentials: 'sealed',
};
const KEPT: KeptFile = { id: messageFileId, name: 'knee.jpg', contentType: 'image/jpeg', size: 10 };

interface World {
  readonly wanted?: Partial<FileToFetch> | null;
  readonly known?: KeptFile;
  readonly fetched?: Partial<FetchedMedia>;
  readonly keep?: (body: Readable) => Promise<Keeping>;
  readonly attempt?: number;
}

/** Runs the effect once; tells what was called and what came of it. */
async function run({ wanted = {}, known, fetched = {}, keep, attempt = 1 }: World) {
  const calls: string[] = [];
  const stream = Readable.from([Buffer.from('x')]);
  const opened = { kind: 'opened', stream, contentType: null, ...fetched } as FetchedMedia;
  const platform = { fetchMedia: () => Promise.resolve((calls.push('fetch'), opened)) };
  const media = {
    maxBytes: 100,
    find: () => Promise.resolve(known),
    keep: ({ body }: ArrivingFile) => {
      calls.push('keep');
      return keep ? keep(body as Readable) : Promise.resolve({ kept: KEPT });
    },
  };
  const effect = new WhenFileReceivedThenFetchIt(
    { ask: () => Promise.resolve(wanted && { ...WANTED, ...wanted }) } as unknown as Mediator,
    { get: () => platform } as unknown as MessagingPlatforms,
    { open: () => ({}) } as unknown as ChannelCredentials,
    media as unknown as MediaStore,
  );
  const outcome = await effect
    .perform({ event } as EventEnvelope<FileReceived>, { attempt, signal: new AbortController().signal })
    .catch((error: unknown) => error);
  return { calls, outcome, stream };
}

const settles = (outcome: object) => ({ messageFileId, outcome });

describe('a file that came with a message', () => {
  it('is fetched, kept and settled, and its stream is let go', async () => {
    const { calls, outcome, stream } = await run({});
    expect(calls).toEqual(['fetch', 'keep']);
    expect(outcome).toMatchObject(settles({ status: 'stored', file: KEPT }));
    expect(stream.destroyed).toBe(true);
  });

  it.each(['stored', 'refused'] as const)(
    'is left alone when it is %s, or its message is not there',
    async (status) => {
      expect(await run({ wanted: { status } })).toMatchObject({ calls: [], outcome: null });
      expect(await run({ wanted: null })).toMatchObject({ calls: [], outcome: null });
    },
  );

  it('is not fetched again when an earlier attempt has kept it', async () => {
    const { calls, outcome } = await run({ known: KEPT });
    expect(calls).toEqual([]);
    expect(outcome).toMatchObject(settles({ status: 'stored', file: KEPT }));
  });

  it('is not fetched when its message was taken back, and settled so that what may be kept is dropped', async () => {
    for (const wanted of [{ media: null }, { status: 'gone' as const }])
      expect(await run({ wanted, known: KEPT })).toMatchObject({
        calls: [],
        outcome: settles({ status: 'gone', code: 'taken-back' }),
      });
  });

  it('is refused without a call when it is said to be too large', async () => {
    const { calls, outcome } = await run({ wanted: { media: { ...WANTED.media!, size: 101 } } });
    expect(calls).toEqual([]);
    expect(outcome).toMatchObject(settles({ status: 'refused', code: 'too-large' }));
  });

  it.each([
    [
      { kind: 'permanent', code: 'gone' },
      { status: 'gone', code: 'gone' },
    ],
    [
      { kind: 'permanent', code: 'too-large' },
      { status: 'refused', code: 'too-large' },
    ],
    [
      { kind: 'permanent', code: 'credentials-refused' },
      { status: 'refused', code: 'credentials-refused' },
    ],
    [
      { kind: 'permanent', code: 'not-fetchable' },
      { status: 'refused', code: 'not-fetchable' },
    ],
  ] as const)('settles %j as %j', async (fetched, expected) => {
    expect((await run({ fetched })).outcome).toMatchObject(settles(expected));
  });

  it('waits as long as the platform says, longer by itself after some attempts, and gives up in the end', async () => {
    const fetched = { kind: 'retry-after', seconds: 7, code: 'download.429' } as const;
    expect((await run({ fetched })).outcome).toMatchObject({ seconds: 7 });
    expect((await run({ fetched, attempt: 5 })).outcome).toMatchObject({ seconds: 32 });
    expect((await run({ fetched: { ...fetched, seconds: 3_600 }, attempt: 50 })).outcome).toMatchObject({
      seconds: 3_600,
    });
    expect((await run({ fetched, attempt: 100 })).outcome).toMatchObject(
      settles({ status: 'refused', code: 'unavailable' }),
    );
  });

  it('is asked for again when its stream breaks, and fails as it is when our own store does', async () => {
    const cut = (body: Readable) => {
      body.destroy(new Error('terminated'));
      return new Promise<Keeping>((_, reject) => body.on('close', () => reject(new Error('terminated'))));
    };
    expect((await run({ keep: cut })).outcome).toBeInstanceOf(RetryLater);
    const away = () => Promise.reject(new FileStoreError('storage.unavailable'));
    expect((await run({ keep: away })).outcome).toBeInstanceOf(FileStoreError);
  });

  it('is refused for what was found in it', async () => {
    const keep = () => Promise.resolve({ refused: 'type-not-allowed' as const });
    expect((await run({ keep })).outcome).toMatchObject(
      settles({ status: 'refused', code: 'type-not-allowed' }),
    );
  });
});
