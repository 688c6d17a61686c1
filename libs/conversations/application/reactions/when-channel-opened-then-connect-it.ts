import { type Effect, type EffectRun, type EventEnvelope, Mediator, PerformOn, RetryLater } from '#kernel';
import { Settings } from '#platform/config/settings';
import { ChannelOpened } from '../../contracts/events/channel-opened.event.js';
import { RecordConnection } from '../commands/record-connection/record-connection.command.js';
import { GetChannelSecrets } from '../queries/get-channel-secrets/get-channel-secrets.query.js';
import { ChannelCredentials } from '../services/channel-credentials.js';
import { MessagingPlatforms } from '../services/messaging-platforms.js';
import { webhookUrl } from '../services/webhook-url.js';

/** Attempts before the practice is told that the platform cannot be reached; the last waits are minutes. */
const MOST_ATTEMPTS = 8;

/** Tells the platform where to call for a new channel, or one with new credentials. */
@PerformOn({
  name: 'conversations.when-channel-opened-then-connect-it',
  on: ChannelOpened,
  maxAttempts: MOST_ATTEMPTS + 1,
})
export class WhenChannelOpenedThenConnectIt implements Effect<ChannelOpened> {
  constructor(
    private readonly mediator: Mediator,
    private readonly platforms: MessagingPlatforms,
    private readonly credentials: ChannelCredentials,
    private readonly settings: Settings,
  ) {}

  async perform({ event }: EventEnvelope<ChannelOpened>, run: EffectRun): Promise<RecordConnection | null> {
    const { channelId } = event.payload;
    const channel = await this.mediator.ask(new GetChannelSecrets({ channelId }));
    if (!channel) return null;
    const platform = this.platforms.get(channel.platform);
    const url = webhookUrl(this.settings.http.publicBaseUrl, channel.platform, channelId);
    const credentials = this.credentials.open(platform, channelId, channel.credentials);
    const result = await platform.connect(url, credentials, run.signal);
    if (result.kind === 'connected') return new RecordConnection({ channelId, account: result.account });
    if (result.kind === 'retry-after' && run.attempt < MOST_ATTEMPTS)
      throw new RetryLater(Math.max(result.seconds, 2 ** run.attempt), result.code);
    return new RecordConnection({ channelId, account: null, failure: result.code });
  }
}
