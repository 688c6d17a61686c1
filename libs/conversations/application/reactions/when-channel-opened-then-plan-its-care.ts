import { type Reaction, ReactTo } from '#kernel';
import { ChannelOpened } from '../../contracts/events/channel-opened.event.js';
import { PlanChannelCare } from '../commands/plan-channel-care/plan-channel-care.command.js';

/** From a practice's first channel on, its channels are inspected and their templates read. */
@ReactTo({ name: 'conversations.when-channel-opened-then-plan-its-care', on: ChannelOpened })
export class WhenChannelOpenedThenPlanItsCare implements Reaction<ChannelOpened> {
  command(): PlanChannelCare {
    return new PlanChannelCare();
  }
}
