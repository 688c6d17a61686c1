import { type Effect, type EventEnvelope, PerformOn } from '#kernel';
import { Realtime } from '#platform/realtime/realtime';
import { ChannelRecovered } from '../../contracts/events/channel-recovered.event.js';
import { announceChannel } from '../services/announce-channel.js';

/** Shows the inbox that a channel works again. */
@PerformOn({ name: 'conversations.when-channel-recovered-then-announce-it', on: ChannelRecovered })
export class WhenChannelRecoveredThenAnnounceIt implements Effect<ChannelRecovered> {
  constructor(private readonly realtime: Realtime) {}

  async perform({ event, organizationId }: EventEnvelope<ChannelRecovered>): Promise<null> {
    await announceChannel(this.realtime, organizationId, event.payload.channelId, 'recovered');
    return null;
  }
}
