import { EntitySchema } from 'typeorm';
import { aggregateColumns } from '#platform/database/aggregate-columns';
import { Study } from '../../domain/study.js';

export const StudySchema = new EntitySchema<Study>({
  name: 'study',
  target: Study,
  tableName: 'study',
  columns: {
    ...aggregateColumns,
    studyInstanceUid: { type: 'text', name: 'study_instance_uid' },
    studyDate: { type: 'date', name: 'study_date', nullable: true },
    studyTime: { type: 'text', name: 'study_time', nullable: true },
    timezoneOffset: { type: 'text', name: 'timezone_offset', nullable: true },
    accessionNumber: { type: 'text', name: 'accession_number', nullable: true },
    studyIdText: { type: 'text', name: 'study_id_text', nullable: true },
    description: { type: 'text', nullable: true },
    institutionName: { type: 'text', name: 'institution_name', nullable: true },
    referringPhysicianName: { type: 'text', name: 'referring_physician_name', nullable: true },
    referringPhysicianKey: { type: 'text', name: 'referring_physician_key', nullable: true },
    patientName: { type: 'text', name: 'patient_name', nullable: true },
    patientNameIdeographic: { type: 'text', name: 'patient_name_ideographic', nullable: true },
    patientNamePhonetic: { type: 'text', name: 'patient_name_phonetic', nullable: true },
    patientNameKey: { type: 'text', name: 'patient_name_key', nullable: true },
    patientNumber: { type: 'text', name: 'patient_number', nullable: true },
    patientNumberIssuer: { type: 'text', name: 'patient_number_issuer', nullable: true },
    patientBirthDate: { type: 'date', name: 'patient_birth_date', nullable: true },
    patientSex: { type: 'text', name: 'patient_sex', nullable: true },
    modalities: { type: 'text', array: true },
    seriesCount: { type: 'integer', name: 'series_count' },
    instanceCount: { type: 'integer', name: 'instance_count' },
    receivedAt: { type: 'timestamptz', name: 'received_at' },
    lastInstanceAt: { type: 'timestamptz', name: 'last_instance_at' },
    orderId: { type: 'uuid', name: 'order_id', nullable: true },
    patientId: { type: 'uuid', name: 'patient_id', nullable: true },
    patientMismatch: { type: 'boolean', name: 'patient_mismatch' },
  },
});
