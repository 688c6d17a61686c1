import { IsUUID } from 'class-validator';
import { Command, type Fields, RequirePermission, UseCase } from '#kernel';

/** Two patients turn out to be one person: orders and studies of the one go to the other. */
@UseCase('imaging.merge-patients')
@RequirePermission('patients.manage')
export class MergePatients extends Command {
  /** Who stays. */
  @IsUUID()
  readonly survivorId!: string;

  /** Who goes. */
  @IsUUID()
  readonly duplicateId!: string;

  constructor(fields: Fields<MergePatients>) {
    super(fields);
  }
}
