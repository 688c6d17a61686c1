import { Command, SystemOnly, UseCase } from '#kernel';

/**
 * Plans `InspectChannels` and `SyncTemplates` for a practice that has a channel, unless it has schedules of those names.
 * Answers the names of those that it planned.
 */
@UseCase('conversations.plan-channel-care')
@SystemOnly()
export class PlanChannelCare extends Command<string[]> {
  constructor(fields: Record<string, never> = {}) {
    super(fields);
  }
}
