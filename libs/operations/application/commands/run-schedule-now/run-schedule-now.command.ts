import { IsUUID } from 'class-validator';
import { Command, type Fields, RequirePermission, UseCase } from '#kernel';

/** Executes a schedule's command once, now, besides its times. */
@UseCase('operations.run-schedule-now')
@RequirePermission('operations.manage')
export class RunScheduleNow extends Command {
  @IsUUID()
  readonly scheduleId!: string;

  constructor(fields: Fields<RunScheduleNow>) {
    super(fields);
  }
}
