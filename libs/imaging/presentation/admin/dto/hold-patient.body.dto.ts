import { OmitType } from '@nestjs/swagger';
import { HoldPatient } from '../../../application/commands/hold-patient/hold-patient.command.js';

/** Whether the patient is on legal hold, and why. */
export class HoldPatientBody extends OmitType(HoldPatient, ['patientId', 'expectedVersion'] as const) {}
