import { CommandHandler, type ICommandHandler } from '#kernel';
import { Patient } from '../../../domain/patient.js';
import { PatientRepository } from '../../../domain/patient.repository.js';
import type { Added } from '../added.js';
import { AddPatient } from './add-patient.command.js';

@CommandHandler(AddPatient)
export class AddPatientHandler implements ICommandHandler<AddPatient> {
  constructor(private readonly patients: PatientRepository) {}

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
    return { id: patient.id };
  }
}
