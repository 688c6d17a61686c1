import { OmitType } from '@nestjs/swagger';
import { ChangePatient } from '../../../application/commands/change-patient/change-patient.command.js';

/** What changes of a patient. */
export class ChangePatientBody extends OmitType(ChangePatient, ['patientId', 'expectedVersion'] as const) {}
