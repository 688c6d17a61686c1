import { EntitySchema } from 'typeorm';
import { aggregateColumns } from '#platform/database/aggregate-columns';
import { DicomPeer } from '../../domain/dicom-peer.js';

export const DicomPeerSchema = new EntitySchema<DicomPeer>({
  name: 'dicom-peer',
  target: DicomPeer,
  tableName: 'dicom_peer',
  columns: {
    ...aggregateColumns,
    aeTitle: { type: 'text', name: 'ae_title' },
    host: { type: 'text', nullable: true },
    port: { type: 'int', nullable: true },
    tls: { type: 'boolean' },
    mayStore: { type: 'boolean', name: 'may_store' },
    mayQuery: { type: 'boolean', name: 'may_query' },
    mayRetrieve: { type: 'boolean', name: 'may_retrieve' },
    mayWorklist: { type: 'boolean', name: 'may_worklist' },
    allowedAddresses: { type: 'text', array: true, name: 'allowed_addresses' },
    modalities: { type: 'text', array: true },
    siteId: { type: 'uuid', name: 'site_id', nullable: true },
    active: { type: 'boolean' },
    note: { type: 'text', nullable: true },
    createdAt: { type: 'timestamptz', name: 'created_at' },
  },
});
