import { CommandHandler, type ICommandHandler } from '#kernel';
import { PatientMerging } from '../../services/patient-merging.js';
import { MergePatients } from './merge-patients.command.js';
import type { PatientsMerged } from './patients-merged.answer.js';

@CommandHandler(MergePatients)
export class MergePatientsHandler implements ICommandHandler<MergePatients> {
  constructor(private readonly merging: PatientMerging) {}

  async execute({ survivorId, duplicateId, evidence }: MergePatients): Promise<PatientsMerged> {
    const { id } = await this.merging.merge(survivorId, duplicateId, evidence ?? null);
    return { id };
  }
}
