import { CommandHandler, givenFields, type ICommandHandler, notFound, UnitOfWork } from '#kernel';
import { PatientRepository } from '../../../domain/patient.repository.js';
import { PatientNumbers } from '../../services/patient-numbers.js';
import { RematchPatient } from '../rematch-patient/rematch-patient.command.js';
import { ChangePatient } from './change-patient.command.js';

const FACTS = ['name', 'birthDate', 'sex', 'number', 'phone', 'email', 'contactConsent', 'verified'] as const;

@CommandHandler(ChangePatient)
export class ChangePatientHandler implements ICommandHandler<ChangePatient> {
  constructor(
    private readonly patients: PatientRepository,
    private readonly numbers: PatientNumbers,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async execute(command: ChangePatient): Promise<void> {
    // Not while an order of theirs is scheduled: which of the two comes second sees to the number.
    const patient = await this.patients.claim(command.patientId);
    if (!patient) throw notFound('imaging.patient');
    patient.expectVersion(command.expectedVersion);
    patient.change(givenFields(command, ...FACTS));
    await this.numbers.keepFor(patient);
    await this.patients.update(patient);
    const { patientId, name, birthDate, number } = command;
    // By these studies are told to be somebody's, or somebody else's.
    if (name !== undefined || birthDate !== undefined || number !== undefined)
      this.unitOfWork.enqueue(new RematchPatient({ patientId }));
  }
}
