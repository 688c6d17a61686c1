import { Injectable } from '@nestjs/common';
import { notFound } from '#kernel';
import { OrderRepository } from '../../domain/order.repository.js';
import { PatientIdentifierRepository } from '../../domain/patient-identifier.repository.js';
import type { Patient } from '../../domain/patient.js';
import { PatientRepository } from '../../domain/patient.repository.js';

/** Sees to it that whoever is on a modality's worklist has a number, which is their Patient ID there (PS3.4, Table K.6-1). */
@Injectable()
export class PatientNumbers {
  constructor(
    private readonly patients: PatientRepository,
    private readonly identifiers: PatientIdentifierRepository,
    private readonly orders: OrderRepository,
  ) {}

  /** Gives the patient a number, unless there is one. Two orders that are scheduled at once wait for each other here. */
  async giveTo(patientId: string): Promise<void> {
    const patient = await this.patients.claim(patientId);
    if (!patient) throw notFound('imaging.patient');
    if (patient.number !== null) return;
    await this.give(patient);
    await this.patients.update(patient);
  }

  /** The same for a patient who has an appointment; the caller holds and stores the patient. */
  async keepFor(patient: Patient): Promise<void> {
    if (patient.number === null && (await this.orders.isScheduled(patient.id))) await this.give(patient);
  }

  private async give(patient: Patient): Promise<void> {
    patient.giveNumber(await this.identifiers.ownNumberOf(patient.id));
  }
}
