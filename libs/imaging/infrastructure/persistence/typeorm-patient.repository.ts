import { Injectable } from '@nestjs/common';
import { conflict } from '#kernel';
import type { AggregateStore } from '#platform/database/aggregate-store';
import { AggregateStores } from '#platform/database/aggregate-stores';
import { isUniqueViolation } from '#platform/database/sql-state';
import type { Patient } from '../../domain/patient.js';
import { PatientIdentifierRepository } from '../../domain/patient-identifier.repository.js';
import { PatientRepository } from '../../domain/patient.repository.js';
import { PatientSchema } from './patient.schema.js';

@Injectable()
export class TypeormPatientRepository extends PatientRepository {
  private readonly store: AggregateStore<Patient>;

  constructor(
    stores: AggregateStores,
    private readonly identifiers: PatientIdentifierRepository,
  ) {
    super();
    this.store = stores.of(PatientSchema);
  }

  find(id: string): Promise<Patient | undefined> {
    return this.store.find(id);
  }

  pin(id: string): Promise<Patient | undefined> {
    // what a foreign key takes as well, before anything is decided; a merge takes FOR UPDATE
    return this.store.findBy('id = $1 FOR KEY SHARE', [id]);
  }

  claim(id: string): Promise<Patient | undefined> {
    // what an update takes, and no more: two who have pinned the patient may both claim, one after the other
    return this.store.findBy('id = $1 FOR NO KEY UPDATE', [id]);
  }

  findDescribed(contactId: string, name: string, birthDate: string | null): Promise<Patient | undefined> {
    const condition = `contact_id = $1 AND merged_into_id IS NULL AND lower(name) = lower($2)
      AND birth_date IS NOT DISTINCT FROM $3::date ORDER BY created_at, id`;
    return this.store.findBy(condition, [contactId, name, birthDate]);
  }

  async add(patient: Patient): Promise<void> {
    await this.store.add(patient).catch(taken);
    if (patient.number !== null) await this.identifiers.setNumber(patient.id, patient.number);
  }

  async update(patient: Patient): Promise<void> {
    await this.store.update(patient).catch(taken);
    if (!patient.mergedIntoId) await this.identifiers.setNumber(patient.id, patient.number);
  }
}

function taken(error: unknown): never {
  if (!isUniqueViolation(error, 'patient_number')) throw error;
  throw conflict('imaging.patient-number-taken', 'Another patient has this number.');
}
