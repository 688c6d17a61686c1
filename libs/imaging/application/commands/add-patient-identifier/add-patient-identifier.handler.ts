import { CommandHandler, type ICommandHandler, notFound, UnitOfWork } from '#kernel';
import { patientIdentifier } from '../../../domain/patient-identifier.js';
import { PatientIdentifierRepository } from '../../../domain/patient-identifier.repository.js';
import { PatientRepository } from '../../../domain/patient.repository.js';
import type { Added } from '../added.js';
import { RematchPatient } from '../rematch-patient/rematch-patient.command.js';
import { AddPatientIdentifier } from './add-patient-identifier.command.js';

@CommandHandler(AddPatientIdentifier)
export class AddPatientIdentifierHandler implements ICommandHandler<AddPatientIdentifier> {
  constructor(
    private readonly patients: PatientRepository,
    private readonly identifiers: PatientIdentifierRepository,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async execute(command: AddPatientIdentifier): Promise<Added> {
    const { patientId, value, issuer = '', type = 'record', use = 'secondary', expectedVersion } = command;
    const patient = await this.patients.find(patientId);
    if (!patient) throw notFound('imaging.patient');
    patient.expectVersion(expectedVersion);
    patient.expectLiving();
    const identifier = patientIdentifier({ patientId, value, issuer, type, use });
    await this.identifiers.add(identifier);
    // The patient takes part in the change: a merge at the same time must not leave it behind.
    await this.patients.update(patient);
    this.unitOfWork.enqueue(new RematchPatient({ patientId }));
    return { id: identifier.id };
  }
}
