import { CommandHandler, conflict, type ICommandHandler, notFound } from '#kernel';
import { ScheduleRepository } from '../../../domain/schedule.repository.js';
import { Calendar } from '../../services/calendar.js';
import { ResumeSchedule } from './resume-schedule.command.js';

@CommandHandler(ResumeSchedule)
export class ResumeScheduleHandler implements ICommandHandler<ResumeSchedule> {
  constructor(
    private readonly schedules: ScheduleRepository,
    private readonly calendar: Calendar,
  ) {}

  async execute({ scheduleId }: ResumeSchedule): Promise<void> {
    const schedule = await this.schedules.find(scheduleId);
    if (!schedule) throw notFound('operations.schedule');
    const next = this.calendar.nextDue(schedule.cron, schedule.timeZone, new Date());
    if (!next) throw conflict('operations.schedule-over', 'This schedule is never due again.');
    if (schedule.resume(next)) await this.schedules.update(schedule);
  }
}
