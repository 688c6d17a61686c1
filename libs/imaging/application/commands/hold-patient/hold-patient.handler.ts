import { CommandHandler, type ICommandHandler, notFound } from '#kernel';
import { PatientRepository } from '../../../domain/patient.repository.js';
import { HoldPatient } from './hold-patient.command.js';

/** Who did it and why is in the journal of commands. */
@CommandHandler(HoldPatient)
export class HoldPatientHandler implements ICommandHandler<HoldPatient> {
  constructor(private readonly patients: PatientRepository) {}

  async execute({ patientId, held, expectedVersion }: HoldPatient): Promise<void> {
    const patient = await this.patients.find(patientId);
    if (!patient) throw notFound('imaging.patient');
    patient.expectVersion(expectedVersion);
    patient.hold(held);
    await this.patients.update(patient);
  }
}
