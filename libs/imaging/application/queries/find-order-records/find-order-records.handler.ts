import {
  Conditions,
  fetchPage,
  instantText,
  type IQueryHandler,
  type PagedResult,
  QueryHandler,
  type RecordColumn,
  recordConditions,
  Sql,
} from '#kernel';
import { FindOrderRecords } from './find-order-records.query.js';
import type { OrderRecordView } from './order-record.view.js';

const COLUMNS: Readonly<Record<string, RecordColumn>> = {
  id: { column: 'o.id', type: 'uuid' },
  updatedAt: { column: 'o.updated_at', type: 'timestamptz' },
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
  o.body_part AS "bodyPart", o.reason, o.appointment_at AS "appointmentAt", o.created_at AS "createdAt",
  ${instantText('o.updated_at')} AS "updatedAt"`;

@QueryHandler(FindOrderRecords)
export class FindOrderRecordsHandler implements IQueryHandler<FindOrderRecords> {
  constructor(private readonly sql: Sql) {}

  execute(query: FindOrderRecords): Promise<PagedResult<OrderRecordView>> {
    const { where, values } = recordConditions(new Conditions(), query.filters, COLUMNS);
    return fetchPage<OrderRecordView>(this.sql, query, {
      select: SELECT,
      from: 'imaging_order o',
      where,
      values,
      sorts: {
        updatedAt: { column: 'o.updated_at', type: 'timestamptz' },
        createdAt: { column: 'o.created_at', type: 'timestamptz' },
      },
      defaultSort: '-updatedAt',
      id: 'o.id',
    });
  }
}
