import { Command, SystemOnly, UseCase } from '#kernel';

/** Plans `InspectChannels` and `SyncTemplates`, unless the practice has schedules of those names. */
@UseCase('conversations.plan-channel-care')
@SystemOnly()
export class PlanChannelCare extends Command {
  constructor(fields: Record<string, never> = {}) {
    super(fields);
  }
}
