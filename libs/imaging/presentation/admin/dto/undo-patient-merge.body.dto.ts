import { OmitType } from '@nestjs/swagger';
import { UndoPatientMerge } from '../../../application/commands/undo-patient-merge/undo-patient-merge.command.js';

/** Why a merge is taken back. */
export class UndoPatientMergeBody extends OmitType(UndoPatientMerge, ['mergeId'] as const) {}
