import { CommandHandler, type ICommandHandler, notFound, UnitOfWork } from '#kernel';
import { ScheduleRepository } from '../../../domain/schedule.repository.js';
import { SchedulableCommands } from '../../services/schedulable-commands.js';
import { RunScheduleNow } from './run-schedule-now.command.js';

@CommandHandler(RunScheduleNow)
export class RunScheduleNowHandler implements ICommandHandler<RunScheduleNow> {
  constructor(
    private readonly schedules: ScheduleRepository,
    private readonly commands: SchedulableCommands,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async execute({ scheduleId }: RunScheduleNow): Promise<void> {
    const schedule = await this.schedules.find(scheduleId);
    if (!schedule) throw notFound('operations.schedule');
    this.unitOfWork.enqueue(this.commands.build(schedule.useCase, schedule.fields));
  }
}
