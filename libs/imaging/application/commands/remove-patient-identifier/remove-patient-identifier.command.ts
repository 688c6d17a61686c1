import { IsUUID } from 'class-validator';
import { Command, type Fields, RequirePermission, UseCase } from '#kernel';

/** An identifier is not this patient's. Studies that carry it stay where they are, unless they have no order. */
@UseCase('imaging.remove-patient-identifier')
@RequirePermission('patients.manage')
export class RemovePatientIdentifier extends Command {
  @IsUUID()
  readonly patientId!: string;

  @IsUUID()
  readonly identifierId!: string;

  constructor(fields: Fields<RemovePatientIdentifier>) {
    super(fields);
  }
}
