import { CommandHandler, type ICommandHandler, notFound } from '#kernel';
import { ScheduleRepository } from '../../../domain/schedule.repository.js';
import { PauseSchedule } from './pause-schedule.command.js';

@CommandHandler(PauseSchedule)
export class PauseScheduleHandler implements ICommandHandler<PauseSchedule> {
  constructor(private readonly schedules: ScheduleRepository) {}

  async execute({ scheduleId }: PauseSchedule): Promise<void> {
    const schedule = await this.schedules.find(scheduleId);
    if (!schedule) throw notFound('operations.schedule');
    if (schedule.pause()) await this.schedules.update(schedule);
  }
}
