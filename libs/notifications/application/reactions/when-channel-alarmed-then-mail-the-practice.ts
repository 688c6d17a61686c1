import { type Effect, type EventEnvelope, Mediator, PerformOn } from '#kernel';
import { ChannelAlarmed, GetChannel } from '#conversations/contracts';
import { PracticeMail } from '../services/practice-mail.js';

/** Tells the practice that patients may write in vain. */
@PerformOn({
  name: 'notifications.when-channel-alarmed-then-mail-the-practice',
  on: ChannelAlarmed,
  ordered: false,
})
export class WhenChannelAlarmedThenMailThePractice implements Effect<ChannelAlarmed> {
  constructor(
    private readonly mediator: Mediator,
    private readonly mail: PracticeMail,
  ) {}

  async perform({ event, eventId }: EventEnvelope<ChannelAlarmed>): Promise<null> {
    const { channelId, reason } = event.payload;
    const { name: channel, platform } = await this.mediator.ask(new GetChannel({ channelId }));
    const facts = { channel, platform, reason, silent: reason === 'silent' };
    await this.mail.send(eventId, 'channelAlarm', facts);
    return null;
  }
}
