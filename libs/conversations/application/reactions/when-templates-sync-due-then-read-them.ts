import { type Effect, type EffectRun, type EventEnvelope, Mediator, PerformOn, RetryLater } from '#kernel';
import { TemplatesSyncDue } from '../../contracts/events/templates-sync-due.event.js';
import { StoreTemplates } from '../commands/store-templates/store-templates.command.js';
import { GetChannelSecrets } from '../queries/get-channel-secrets/get-channel-secrets.query.js';
import { ChannelCredentials } from '../services/channel-credentials.js';
import { MessagingPlatforms } from '../services/messaging-platforms.js';

/** Attempts before the practice is told that they could not be read; the schedule comes back in an hour. */
const MOST_ATTEMPTS = 4;

/** Reads what a channel's platform has approved. */
@PerformOn({
  name: 'conversations.when-templates-sync-due-then-read-them',
  on: TemplatesSyncDue,
  maxAttempts: MOST_ATTEMPTS + 1,
})
export class WhenTemplatesSyncDueThenReadThem implements Effect<TemplatesSyncDue> {
  constructor(
    private readonly mediator: Mediator,
    private readonly platforms: MessagingPlatforms,
    private readonly credentials: ChannelCredentials,
  ) {}

  async perform(
    { event }: EventEnvelope<TemplatesSyncDue>,
    { attempt, signal }: EffectRun,
  ): Promise<StoreTemplates | null> {
    const { channelId } = event.payload;
    const channel = await this.mediator.ask(new GetChannelSecrets({ channelId }));
    if (!channel) return null;
    const platform = this.platforms.get(channel.platform);
    const credentials = this.credentials.open(platform, channelId, channel.credentials);
    const result = await platform.readTemplates(credentials, signal);
    if (result.kind === 'read') return new StoreTemplates({ channelId, templates: result.templates });
    if (result.kind === 'retry-after' && attempt < MOST_ATTEMPTS)
      throw new RetryLater(Math.max(result.seconds, 2 ** attempt), result.code);
    return new StoreTemplates({ channelId, templates: [], failure: result.code });
  }
}
