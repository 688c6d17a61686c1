import { IsString, IsUUID, Length } from 'class-validator';
import { Command, type Fields, RequirePermission, UseCase } from '#kernel';

/** Two patients are two persons after all: exactly what the merge moved goes back; what came later stays. */
@UseCase('imaging.undo-patient-merge')
@RequirePermission('patients.manage')
export class UndoPatientMerge extends Command {
  @IsUUID()
  readonly mergeId!: string;

  @IsString()
  @Length(3, 1000)
  readonly reason!: string;

  constructor(fields: Fields<UndoPatientMerge>) {
    super(fields);
  }
}
