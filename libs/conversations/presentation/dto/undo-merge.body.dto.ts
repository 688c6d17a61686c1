import { OmitType } from '@nestjs/swagger';
import { UndoMerge } from '../../application/commands/undo-merge/undo-merge.command.js';

export class UndoMergeBody extends OmitType(UndoMerge, ['mergeId'] as const) {}
