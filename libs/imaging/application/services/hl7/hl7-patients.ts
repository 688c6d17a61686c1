import { Injectable } from '@nestjs/common';
import { conflict, invalid, UnitOfWork } from '#kernel';
import { isSamePerson } from '../../../domain/is-same-person.js';
import { patientIdentifier } from '../../../domain/patient-identifier.js';
import { PatientIdentifierRepository } from '../../../domain/patient-identifier.repository.js';
import { Patient, type PatientFacts } from '../../../domain/patient.js';
import { PatientRepository } from '../../../domain/patient.repository.js';
import { RematchPatient } from '../../commands/rematch-patient/rematch-patient.command.js';
import { PatientMerging } from '../patient-merging.js';
import type { Hl7Identifier, Hl7PatientFields } from './hl7-patient.fields.js';

/** Whom messages of other systems are about. */
@Injectable()
export class Hl7Patients {
  constructor(
    private readonly patients: PatientRepository,
    private readonly identifiers: PatientIdentifierRepository,
    private readonly merging: PatientMerging,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /**
   * The patient who has one of the numbers, else a new one. What is known of a patient no order changes.
   *
   * @throws DomainError when the numbers are of several patients or of somebody else, or there is none
   */
  async findOrAdd(fields: Hl7PatientFields): Promise<Patient> {
    const { identifiers } = fields;
    if (identifiers.length === 0)
      throw invalid('imaging.hl7-patient-number-missing', 'The message has no patient number (PID-3).');
    const known = await this.pin(identifiers);
    if (known) {
      refuseOther(fields, known);
      await this.addNumbers(known.id, identifiers, known.number);
      return known;
    }
    const { name, birthDate = null, sex = null, phone = null } = fields;
    if (name === undefined)
      throw invalid('imaging.hl7-patient-name-missing', 'The message has no patient name (PID-5).');
    const number = ownNumber(identifiers);
    const facts = { name, birthDate, sex, number, phone, email: null, contactConsent: false };
    const patient = Patient.add(facts);
    await this.patients.add(patient);
    await this.addNumbers(patient.id, identifiers, number);
    // Images with these numbers may have come before.
    this.unitOfWork.enqueue(new RematchPatient({ patientId: patient.id }));
    return patient;
  }

  /** Corrects the patient who has one of the numbers, if there is one. Throws as `findOrAdd`. */
  async correct(fields: Hl7PatientFields): Promise<void> {
    const patient = await this.find(fields.identifiers);
    if (patient) await this.change(patient, fields);
  }

  /** Makes the one with the prior numbers part of the other; as far as we know them. */
  async merge(fields: Hl7PatientFields, prior: readonly Hl7Identifier[]): Promise<void> {
    const from = await this.find(prior);
    if (!from) return;
    const survivor = await this.find(fields.identifiers);
    if (survivor && survivor.id !== from.id) {
      await this.merging.merge(survivor.id, from.id, 'HL7 ADT^A40');
      return;
    }
    // Only the prior one is known: they get the numbers of whom they turned out to be.
    if (!survivor) await this.addNumbers(from.id, fields.identifiers, from.number);
  }

  private async change(patient: Patient, fields: Hl7PatientFields): Promise<void> {
    refuseOther(fields, patient);
    const { name = patient.name, birthDate, sex, phone } = fields;
    const facts: Partial<PatientFacts> = {
      name,
      ...(birthDate !== undefined && { birthDate }),
      ...(sex !== undefined && { sex }),
      ...(phone !== undefined && { phone }),
    };
    patient.change(facts);
    await this.patients.update(patient);
    await this.addNumbers(patient.id, fields.identifiers, patient.number);
    this.unitOfWork.enqueue(new RematchPatient({ patientId: patient.id }));
  }

  /** Numbers go with a merge: they lead to the survivor then. */
  private async pin(identifiers: readonly Hl7Identifier[]): Promise<Patient | undefined> {
    const found = await this.find(identifiers);
    const pinned = found && (await this.patients.pin(found.id));
    return pinned?.mergedIntoId ? this.pin(identifiers) : pinned;
  }

  private async find(identifiers: readonly Hl7Identifier[]): Promise<Patient | undefined> {
    const [id, ...others] = await this.identifiers.patientsWith(identifiers);
    if (others.length > 0)
      throw conflict(
        'imaging.hl7-patient-ambiguous',
        'The patient numbers of the message are of several patients here. Merge them, or remove the wrong number.',
      );
    return id === undefined ? undefined : this.patients.find(id);
  }

  private async addNumbers(
    patientId: string,
    identifiers: readonly Hl7Identifier[],
    number: string | null,
  ): Promise<void> {
    for (const { value, issuer, type } of identifiers) {
      if (issuer === '' && value === number) continue;
      if ((await this.identifiers.patientsWith([{ value, issuer }])).length > 0) continue;
      const use = type === 'record' || type === 'other' ? 'secondary' : 'official';
      await this.identifiers.add(patientIdentifier({ patientId, value, issuer, type, use }));
    }
  }
}

/** The practice's own number among them. */
const ownNumber = (identifiers: readonly Hl7Identifier[]): string | null =>
  identifiers.find(({ issuer, type }) => issuer === '' && type === 'record')?.value ?? null;

/** A number with another name and another birth date is a number typed wrong: nothing goes to that patient's record. */
function refuseOther({ name, birthDate }: Hl7PatientFields, patient: Patient): void {
  const born = birthDate ?? null;
  const otherDay = born !== null && patient.birthDate !== null && born !== patient.birthDate;
  if (otherDay && name !== undefined && !isSamePerson({ patientName: name, patientBirthDate: null }, patient))
    throw conflict(
      'imaging.hl7-patient-other',
      'The patient number is of somebody with another name and another birth date.',
    );
}
