import { CommandHandler, type ICommandHandler, Mediator, officeSecondsBetween } from '#kernel';
import { InboxPolicyRepository } from '../../../domain/inbox/inbox-policy.repository.js';
import { ServiceLevelRecords } from '../../../domain/inbox/service-level-records.js';
import { officeHoursOf } from '../../services/office-hours-of.js';
import { RecordServiceLevel } from './record-service-level.command.js';

@CommandHandler(RecordServiceLevel)
export class RecordServiceLevelHandler implements ICommandHandler<RecordServiceLevel> {
  constructor(
    private readonly policies: InboxPolicyRepository,
    private readonly records: ServiceLevelRecords,
    private readonly mediator: Mediator,
  ) {}

  async execute(command: RecordServiceLevel): Promise<void> {
    const { conversationId, serviceId, clock, userId, urgent } = command;
    const hours = await officeHoursOf(this.mediator, await this.policies.get());
    const startedAt = new Date(command.startedAt);
    const stoppedAt = date(command.stoppedAt);
    await this.records.put({
      ...{ conversationId, serviceId, clock, userId, urgent, startedAt, stoppedAt },
      dueAt: date(command.dueAt),
      breachedAt: date(command.breachedAt),
      officeSeconds: stoppedAt && officeSecondsBetween(hours, startedAt, stoppedAt),
    });
  }
}

function date(time: string | null): Date | null {
  return time === null ? null : new Date(time);
}
