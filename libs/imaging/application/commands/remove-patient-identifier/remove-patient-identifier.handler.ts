import { CommandHandler, conflict, type ICommandHandler, notFound } from '#kernel';
import { PatientIdentifierRepository } from '../../../domain/patient-identifier.repository.js';
import { PatientRepository } from '../../../domain/patient.repository.js';
import { StudyRepository } from '../../../domain/study.repository.js';
import { StudyRematching } from '../../services/study-rematching.js';
import { RemovePatientIdentifier } from './remove-patient-identifier.command.js';

@CommandHandler(RemovePatientIdentifier)
export class RemovePatientIdentifierHandler implements ICommandHandler<RemovePatientIdentifier> {
  constructor(
    private readonly patients: PatientRepository,
    private readonly identifiers: PatientIdentifierRepository,
    private readonly studies: StudyRepository,
    private readonly rematching: StudyRematching,
  ) {}

  async execute({ patientId, identifierId }: RemovePatientIdentifier): Promise<void> {
    const patient = await this.patients.find(patientId);
    if (!patient) throw notFound('imaging.patient');
    const identifier = await this.identifiers.find(patientId, identifierId);
    if (!identifier) throw notFound('imaging.patient-identifier');
    if (identifier.use === 'usual') {
      throw conflict(
        'imaging.identifier-is-number',
        'This is the patient’s own number here. Change the patient.',
      );
    }
    await this.identifiers.remove(identifierId);
    await this.patients.update(patient);
    await this.rematching.settle(await this.studies.findUnmatchedLike([identifier.value], null));
  }
}
