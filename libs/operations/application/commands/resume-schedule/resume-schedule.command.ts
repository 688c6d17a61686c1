import { IsUUID } from 'class-validator';
import { Command, type Fields, RequirePermission, UseCase } from '#kernel';

/** Lets a paused schedule fire again, from its next coming time on. */
@UseCase('operations.resume-schedule')
@RequirePermission('operations.manage')
export class ResumeSchedule extends Command {
  @IsUUID()
  readonly scheduleId!: string;

  constructor(fields: Fields<ResumeSchedule>) {
    super(fields);
  }
}
