import { EntitySchema } from 'typeorm';
import { aggregateColumns } from '#platform/database/aggregate-columns';
import { Patient } from '../../domain/patient.js';

export const PatientSchema = new EntitySchema<Patient>({
  name: 'patient',
  target: Patient,
  tableName: 'patient',
  columns: {
    ...aggregateColumns,
    name: { type: 'text' },
    nameKey: { type: 'text', name: 'name_key', nullable: true },
    birthDate: { type: 'date', name: 'birth_date', nullable: true },
    sex: { type: 'text', nullable: true },
    number: { type: 'text', nullable: true },
    phone: { type: 'text', nullable: true },
    email: { type: 'text', nullable: true },
    contactConsent: { type: 'boolean', name: 'contact_consent' },
    verified: { type: 'boolean' },
    contactId: { type: 'uuid', name: 'contact_id', nullable: true },
    mergedIntoId: { type: 'uuid', name: 'merged_into_id', nullable: true },
    legalHold: { type: 'boolean', name: 'legal_hold' },
    createdAt: { type: 'timestamptz', name: 'created_at' },
  },
});
