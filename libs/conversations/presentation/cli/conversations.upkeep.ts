import type { Mediator } from '#kernel';
import { PracticeUpkeep, type UpkeepStep } from '#platform/seed/practice-upkeep';
import { PlanChannelCare } from '../../application/commands/plan-channel-care/plan-channel-care.command.js';

/** Channels that were opened by an earlier version are looked after like new ones. */
@PracticeUpkeep({ order: 30 })
export class ConversationsUpkeep implements UpkeepStep {
  async run(mediator: Mediator): Promise<string[]> {
    const planned = await mediator.send(new PlanChannelCare());
    return planned.map((name) => `the schedule ${JSON.stringify(name)} was planned`);
  }
}
