import { CommandHandler, type ICommandHandler } from '#kernel';
import { PatientMerging } from '../../services/patient-merging.js';
import { UndoPatientMerge } from './undo-patient-merge.command.js';

@CommandHandler(UndoPatientMerge)
export class UndoPatientMergeHandler implements ICommandHandler<UndoPatientMerge> {
  constructor(private readonly merging: PatientMerging) {}

  execute({ mergeId, reason }: UndoPatientMerge): Promise<void> {
    return this.merging.undo(mergeId, reason);
  }
}
