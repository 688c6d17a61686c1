import { type Effect, type EffectRun, type EventEnvelope, Mediator, PerformOn, RetryLater } from '#kernel';
import { FileStoreError } from '#platform/storage/file-store-error';
import { FileReceived } from '../../contracts/events/file-received.event.js';
import type { InboundMedia } from '../../domain/inbound-event.js';
import type { FileOutcome } from '../../domain/media/message-file.js';
import { SettleMessageFile } from '../commands/settle-message-file/settle-message-file.command.js';
import { type FileToFetch, GetFileToFetch } from '../queries/get-file-to-fetch/get-file-to-fetch.query.js';
import { ChannelCredentials } from '../services/channel-credentials.js';
import type { FetchedMedia } from '../services/fetched-media.js';
import { MediaStore } from '../services/media/media-store.js';
import { MessagingPlatforms } from '../services/messaging-platforms.js';

/** Some fifteen hours of trying; nobody waits for a file longer. */
const MOST_ATTEMPTS = 100;
const LONGEST_PAUSE_SECONDS = 600;

/** Fetches a file that came with a message and keeps it, whatever else happens in the conversation meanwhile. */
@PerformOn({
  name: 'conversations.when-file-received-then-fetch-it',
  on: FileReceived,
  ordered: false,
  maxAttempts: MOST_ATTEMPTS,
})
export class WhenFileReceivedThenFetchIt implements Effect<FileReceived> {
  constructor(
    private readonly mediator: Mediator,
    private readonly platforms: MessagingPlatforms,
    private readonly credentials: ChannelCredentials,
    private readonly media: MediaStore,
  ) {}

  async perform({ event }: EventEnvelope<FileReceived>, run: EffectRun): Promise<SettleMessageFile | null> {
    const { messageFileId } = event.payload;
    const wanted = await this.mediator.ask(new GetFileToFetch({ messageFileId }));
    if (!wanted || wanted.status === 'stored' || wanted.status === 'refused') return null;
    return new SettleMessageFile({ messageFileId, outcome: await this.outcome(wanted, run) });
  }

  private async outcome(wanted: FileToFetch, run: EffectRun): Promise<FileOutcome> {
    const { media, status } = wanted;
    // Settled again, so that what an earlier attempt may have kept is dropped.
    if (status === 'gone' || !media) return { status: 'gone', code: 'taken-back' };
    const known = await this.media.find(wanted.fileId);
    if (known) return { status: 'stored', file: known };
    if ((media.size ?? 0) > this.media.maxBytes) return { status: 'refused', code: 'too-large' };
    const platform = this.platforms.get(wanted.platform);
    const credentials = this.credentials.open(platform, wanted.channelId, wanted.credentials);
    const fetched = await platform.fetchMedia(media, credentials, run.signal);
    if (fetched.kind === 'permanent')
      return { status: fetched.code === 'gone' ? 'gone' : 'refused', code: fetched.code };
    if (fetched.kind === 'retry-after') return later(run, fetched.seconds, fetched.code);
    return this.keep(wanted, media, fetched, run);
  }

  private async keep(
    { fileId: id, threadId }: FileToFetch,
    { name, kind: otherwise }: InboundMedia,
    { stream }: Extract<FetchedMedia, { kind: 'opened' }>,
    run: EffectRun,
  ): Promise<FileOutcome> {
    // Whatever ends it early, nobody is left to hear of its end.
    stream.on('error', () => undefined);
    try {
      const keeping = await this.media.keep({ id, threadId, name, otherwise, body: stream });
      if ('refused' in keeping) return { status: 'refused', code: keeping.refused };
      return { status: 'stored', file: keeping.kept };
    } catch (error) {
      // The stream's own error: the platform's answer broke off.
      if (stream.errored && !(error instanceof FileStoreError))
        return later(run, 5, 'conversations.file-cut');
      throw error;
    } finally {
      stream.destroy();
    }
  }
}

/** Comes back when the platform says, and ever later by itself; gives up in the end. */
function later({ attempt }: EffectRun, seconds: number, code: string): FileOutcome {
  if (attempt >= MOST_ATTEMPTS) return { status: 'refused', code: 'unavailable' };
  const pause = attempt > 3 ? Math.min(LONGEST_PAUSE_SECONDS, 2 ** attempt) : 0;
  throw new RetryLater(Math.max(seconds, pause), code);
}
