import { type Effect, type EffectRun, type EventEnvelope, Mediator, PerformOn } from '#kernel';
import { ButtonPressed } from '../../contracts/events/button-pressed.event.js';
import { GetAcknowledgement } from '../queries/get-acknowledgement/get-acknowledgement.query.js';
import { ChannelCredentials } from '../services/channel-credentials.js';
import { MessagingPlatforms } from '../services/messaging-platforms.js';

/** Ends the waiting sign in the person's app. A courtesy: tried once, and only while it is still wanted. */
@PerformOn({
  name: 'conversations.when-button-pressed-then-acknowledge-it',
  on: ButtonPressed,
  ordered: false,
})
export class WhenButtonPressedThenAcknowledgeIt implements Effect<ButtonPressed> {
  constructor(
    private readonly mediator: Mediator,
    private readonly platforms: MessagingPlatforms,
    private readonly credentials: ChannelCredentials,
  ) {}

  async perform({ event }: EventEnvelope<ButtonPressed>, { signal }: EffectRun): Promise<null> {
    const { inboundEventId, channelId } = event.payload;
    const wanted = await this.mediator.ask(new GetAcknowledgement({ inboundEventId }));
    if (!wanted) return null;
    const platform = this.platforms.get(wanted.platform);
    const credentials = this.credentials.open(platform, channelId, wanted.credentials);
    await platform.acknowledge(wanted.acknowledgement, credentials, signal);
    return null;
  }
}
