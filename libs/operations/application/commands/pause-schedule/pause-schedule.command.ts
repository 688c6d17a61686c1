import { IsUUID } from 'class-validator';
import { Command, type Fields, RequirePermission, UseCase } from '#kernel';

/** Lets a schedule fire no more until it is resumed. */
@UseCase('operations.pause-schedule')
@RequirePermission('operations.manage')
export class PauseSchedule extends Command {
  @IsUUID()
  readonly scheduleId!: string;

  constructor(fields: Fields<PauseSchedule>) {
    super(fields);
  }
}
