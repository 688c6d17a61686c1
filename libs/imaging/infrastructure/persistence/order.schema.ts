import { EntitySchema } from 'typeorm';
import { aggregateColumns } from '#platform/database/aggregate-columns';
import { Order } from '../../domain/order.js';

export const OrderSchema = new EntitySchema<Order>({
  name: 'order',
  target: Order,
  tableName: 'imaging_order',
  columns: {
    ...aggregateColumns,
    accessionNumber: { type: 'text', name: 'accession_number' },
    patientId: { type: 'uuid', name: 'patient_id' },
    status: { type: 'text' },
    priority: { type: 'text' },
    patientClass: { type: 'text', name: 'patient_class', nullable: true },
    procedureId: { type: 'uuid', name: 'procedure_id', nullable: true },
    procedureCode: { type: 'text', name: 'procedure_code', nullable: true },
    procedureName: { type: 'text', name: 'procedure_name' },
    modality: { type: 'text', nullable: true },
    bodyPart: { type: 'text', name: 'body_part', nullable: true },
    reason: { type: 'text', nullable: true },
    referrerId: { type: 'uuid', name: 'referrer_id', nullable: true },
    siteId: { type: 'uuid', name: 'site_id', nullable: true },
    appointmentAt: { type: 'timestamptz', name: 'appointment_at', nullable: true },
    conversationId: { type: 'uuid', name: 'conversation_id', nullable: true },
    contactId: { type: 'uuid', name: 'contact_id', nullable: true },
    studyId: { type: 'uuid', name: 'study_id', nullable: true },
    cancelReason: { type: 'text', name: 'cancel_reason', nullable: true },
    createdAt: { type: 'timestamptz', name: 'created_at' },
  },
});
