import { OmitType } from '@nestjs/swagger';
import { AddPatientIdentifier } from '../../../application/commands/add-patient-identifier/add-patient-identifier.command.js';

/** An identifier and who gave it out. */
export class AddPatientIdentifierBody extends OmitType(AddPatientIdentifier, [
  'patientId',
  'expectedVersion',
] as const) {}
