import { CommandHandler, type ICommandHandler, UnitOfWork } from '#kernel';
import { Patient } from '../../../domain/patient.js';
import { PatientRepository } from '../../../domain/patient.repository.js';
import type { Added } from '../added.js';
import { RematchPatient } from '../rematch-patient/rematch-patient.command.js';
import { AddPatient } from './add-patient.command.js';

@CommandHandler(AddPatient)
export class AddPatientHandler implements ICommandHandler<AddPatient> {
  constructor(
    private readonly patients: PatientRepository,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async execute(command: AddPatient): Promise<Added> {
    const patient = Patient.add({
      name: command.name,
      birthDate: command.birthDate ?? null,
      sex: command.sex ?? null,
      number: command.number ?? null,
      phone: command.phone ?? null,
      email: command.email ?? null,
      contactConsent: command.contactConsent ?? false,
    });
    await this.patients.add(patient);
    // Images with this number may have come before.
    if (patient.number !== null) this.unitOfWork.enqueue(new RematchPatient({ patientId: patient.id }));
    return { id: patient.id };
  }
}
