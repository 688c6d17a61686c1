import { CommandHandler, type ICommandHandler } from '#kernel';
import { StudyRematching } from '../../services/study-rematching.js';
import { RematchPatient } from './rematch-patient.command.js';

@CommandHandler(RematchPatient)
export class RematchPatientHandler implements ICommandHandler<RematchPatient> {
  constructor(private readonly rematching: StudyRematching) {}

  execute({ patientId }: RematchPatient): Promise<void> {
    return this.rematching.settleOf(patientId);
  }
}
