import {
  fetchRecords,
  type IQueryHandler,
  type PagedResult,
  QueryHandler,
  type RecordColumn,
  Sql,
} from '#kernel';
import { FindOrderRecords } from './find-order-records.query.js';
import type { OrderRecordView } from './order-record.view.js';

const COLUMNS: Readonly<Record<string, RecordColumn>> = {
  identifier: {
    column: 'o.accession_number',
    identified: ({ value }, place) => (value === undefined ? 'true' : `o.accession_number = ${place(value)}`),
  },
  patientId: { column: 'o.patient_id', type: 'uuid' },
  referrerId: { column: 'o.referrer_id', type: 'uuid' },
  status: { column: 'o.status' },
  priority: { column: 'o.priority' },
  code: { column: 'o.procedure_code' },
  createdAt: { column: 'o.created_at', type: 'timestamptz' },
  appointmentAt: { column: 'o.appointment_at', type: 'timestamptz' },
};

const SELECT = `o.id, o.accession_number AS "accessionNumber", o.status, o.priority, o.patient_id AS "patientId",
  o.referrer_id AS "referrerId", o.procedure_code AS "procedureCode", o.procedure_name AS "procedureName", o.modality,
  o.body_part AS "bodyPart", o.reason, o.appointment_at AS "appointmentAt", o.created_at AS "createdAt"`;

@QueryHandler(FindOrderRecords)
export class FindOrderRecordsHandler implements IQueryHandler<FindOrderRecords> {
  constructor(private readonly sql: Sql) {}

  execute(query: FindOrderRecords): Promise<PagedResult<OrderRecordView>> {
    return fetchRecords<OrderRecordView>(this.sql, query, {
      table: 'o',
      select: SELECT,
      from: 'imaging_order o',
      columns: COLUMNS,
      sorts: { createdAt: { column: 'o.created_at', type: 'timestamptz' } },
    });
  }
}
