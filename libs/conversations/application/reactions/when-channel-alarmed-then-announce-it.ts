import { type Effect, type EventEnvelope, PerformOn } from '#kernel';
import { Realtime } from '#platform/realtime/realtime';
import { Metrics } from '#platform/telemetry/metrics';
import { ChannelAlarmed } from '../../contracts/events/channel-alarmed.event.js';
import { announceChannel } from '../services/announce-channel.js';

/** Shows the inbox that people may write in vain, and counts it for whoever watches the installation. */
@PerformOn({ name: 'conversations.when-channel-alarmed-then-announce-it', on: ChannelAlarmed })
export class WhenChannelAlarmedThenAnnounceIt implements Effect<ChannelAlarmed> {
  constructor(
    private readonly realtime: Realtime,
    private readonly metrics: Metrics,
  ) {}

  async perform({ event, organizationId }: EventEnvelope<ChannelAlarmed>): Promise<null> {
    const { channelId, reason } = event.payload;
    this.metrics
      .counter('isocenter_channel_alarms_total', 'Channels whose platform no longer calls as it should', [
        'reason',
      ])
      .inc({ reason });
    await announceChannel(this.realtime, organizationId, channelId, 'alarmed');
    return null;
  }
}
