import { EntitySchema } from 'typeorm';
import { aggregateColumns } from '#platform/database/aggregate-columns';
import { DicomNode } from '../../domain/dicom-node.js';

export const DicomNodeSchema = new EntitySchema<DicomNode>({
  name: 'dicom-node',
  target: DicomNode,
  tableName: 'dicom_node',
  columns: {
    ...aggregateColumns,
    aeTitle: { type: 'text', name: 'ae_title' },
    createdAt: { type: 'timestamptz', name: 'created_at' },
  },
});
