import { CommandHandler, type ICommandHandler, notFound } from '#kernel';
import { PatientRepository } from '../../../domain/patient.repository.js';
import { MergePatients } from './merge-patients.command.js';

@CommandHandler(MergePatients)
export class MergePatientsHandler implements ICommandHandler<MergePatients> {
  constructor(private readonly patients: PatientRepository) {}

  async execute({ survivorId, duplicateId }: MergePatients): Promise<void> {
    const survivor = await this.patients.find(survivorId);
    const duplicate = await this.patients.find(duplicateId);
    if (!survivor || !duplicate) throw notFound('imaging.patient');
    duplicate.mergeInto(survivor);
    await this.patients.update(duplicate);
    // the survivor takes part in the change: two opposite merges at once must not both win
    await this.patients.update(survivor);
    await this.patients.moveBelongings(duplicateId, survivorId);
  }
}
