import { OmitType } from '@nestjs/swagger';
import { MergePatients } from '../../../application/commands/merge-patients/merge-patients.command.js';

/** Who is merged into the patient of the address. */
export class MergePatientsBody extends OmitType(MergePatients, ['survivorId'] as const) {}
