import { Type } from 'class-transformer';
import { ValidateNested } from 'class-validator';
import { type Fields, RequirePermission, UseCase } from '#kernel';
import { Hl7PatientFields } from '../../services/hl7/hl7-patient.fields.js';
import { Hl7Taking } from '../../services/hl7/hl7-taking.js';

/** Corrects a patient as a peer says (ADT); one whom we do not know is none of ours. */
@UseCase('imaging.take-hl7-patient')
@RequirePermission('patients.manage')
export class TakeHl7Patient extends Hl7Taking<void> {
  @ValidateNested()
  @Type(() => Hl7PatientFields)
  readonly patient!: Hl7PatientFields;

  constructor(fields: Fields<TakeHl7Patient>) {
    super(fields);
  }
}
