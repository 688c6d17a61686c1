import { CommandHandler, type ICommandHandler, invalid } from '#kernel';
import { Schedule } from '../../../domain/schedule.js';
import { ScheduleRepository } from '../../../domain/schedule.repository.js';
import { Calendar } from '../../services/calendar.js';
import { SchedulableCommands } from '../../services/schedulable-commands.js';
import { CreateSchedule } from './create-schedule.command.js';

@CommandHandler(CreateSchedule)
export class CreateScheduleHandler implements ICommandHandler<CreateSchedule> {
  constructor(
    private readonly schedules: ScheduleRepository,
    private readonly commands: SchedulableCommands,
    private readonly calendar: Calendar,
  ) {}

  async execute(command: CreateSchedule): Promise<{ id: string; nextDueAt: Date }> {
    const { name, useCase, fields = {}, cron, timeZone = 'UTC', misfire = 'one' } = command;
    await this.commands.check(useCase, fields);
    const now = new Date();
    if (!this.calendar.nextDue('0 0 * * *', timeZone, now))
      throw invalid('operations.unknown-time-zone', 'There is no such time zone.', [
        { field: 'timeZone', message: 'must be an IANA name such as Europe/Berlin' },
      ]);
    const nextDueAt = this.calendar.nextDue(cron, timeZone, now);
    if (!nextDueAt)
      throw invalid('operations.malformed-cron', 'This cron expression is not valid or never due.', [
        { field: 'cron', message: 'must be a cron expression with a coming time' },
      ]);
    const schedule = Schedule.plan({ name, useCase, fields, cron, timeZone, misfire }, nextDueAt);
    await this.schedules.add(schedule);
    return { id: schedule.id, nextDueAt };
  }
}
