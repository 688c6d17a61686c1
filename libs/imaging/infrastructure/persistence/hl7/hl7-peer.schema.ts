import { EntitySchema } from 'typeorm';
import { aggregateColumns } from '#platform/database/aggregate-columns';
import { Hl7Peer } from '../../../domain/hl7/hl7-peer.js';

export const Hl7PeerSchema = new EntitySchema<Hl7Peer>({
  name: 'hl7-peer',
  target: Hl7Peer,
  tableName: 'hl7_peer',
  columns: {
    ...aggregateColumns,
    application: { type: 'text' },
    facility: { type: 'text' },
    allowedAddresses: { type: 'text', array: true, name: 'allowed_addresses' },
    mayOrder: { type: 'boolean', name: 'may_order' },
    mayUpdatePatients: { type: 'boolean', name: 'may_update_patients' },
    patientIssuer: { type: 'text', name: 'patient_issuer' },
    results: { type: 'text' },
    preliminary: { type: 'boolean' },
    document: { type: 'boolean' },
    host: { type: 'text', nullable: true },
    port: { type: 'int', nullable: true },
    tls: { type: 'boolean' },
    active: { type: 'boolean' },
    note: { type: 'text', nullable: true },
    createdAt: { type: 'timestamptz', name: 'created_at' },
  },
});
