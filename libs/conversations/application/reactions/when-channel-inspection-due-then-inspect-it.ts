import { type Effect, type EffectRun, type EventEnvelope, Mediator, PerformOn } from '#kernel';
import { GetPractice } from '#identity/contracts';
import { Settings } from '#platform/config/settings';
import { ChannelInspectionDue } from '../../contracts/events/channel-inspection-due.event.js';
import { isSilent } from '../../domain/health/is-silent.js';
import { RecordInspection } from '../commands/record-inspection/record-inspection.command.js';
import { GetChannelPast } from '../queries/get-channel-past/get-channel-past.query.js';
import { GetChannelSecrets } from '../queries/get-channel-secrets/get-channel-secrets.query.js';
import { ChannelCredentials } from '../services/channel-credentials.js';
import { MessagingPlatforms } from '../services/messaging-platforms.js';
import { webhookUrl } from '../services/webhook-url.js';

/**
 * Compares with the platform: whether it still calls us, and as it should. What connecting again can set right is set
 * right. Nothing is repeated here: the next inspection is minutes away.
 */
@PerformOn({
  name: 'conversations.when-channel-inspection-due-then-inspect-it',
  on: ChannelInspectionDue,
  maxAttempts: 2,
})
export class WhenChannelInspectionDueThenInspectIt implements Effect<ChannelInspectionDue> {
  constructor(
    private readonly mediator: Mediator,
    private readonly platforms: MessagingPlatforms,
    private readonly credentials: ChannelCredentials,
    private readonly settings: Settings,
  ) {}

  async perform(
    { event }: EventEnvelope<ChannelInspectionDue>,
    { signal }: EffectRun,
  ): Promise<RecordInspection | null> {
    const { channelId } = event.payload;
    const channel = await this.mediator.ask(new GetChannelSecrets({ channelId }));
    if (!channel) return null;
    const { timeZone } = await this.mediator.ask(new GetPractice({}));
    const past = await this.mediator.ask(new GetChannelPast({ channelId, timeZone }));
    const platform = this.platforms.get(channel.platform);
    const credentials = this.credentials.open(platform, channelId, channel.credentials);
    const url = webhookUrl(this.settings.http.publicBaseUrl, channel.platform, channelId);
    const found = await platform.inspect(url, credentials, signal);
    const repairable = found.kind === 'broken' && found.repairable === true;
    const repaired = repairable && (await platform.connect(url, credentials, signal)).kind === 'connected';
    const at = new Date();
    return new RecordInspection({
      channelId,
      kind: found.kind,
      code: found.kind === 'broken' ? found.code : null,
      silent: isSilent(past, at, timeZone),
      repaired,
      lastEventAt: past.lastEventAt,
      at,
    });
  }
}
