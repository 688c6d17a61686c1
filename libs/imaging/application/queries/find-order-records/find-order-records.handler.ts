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

/** What the placers of orders call them; a number is stored as `number^namespace`. */
const VALUE = `split_part(n.number, '^', 1)`;
const ISSUER = `coalesce(nullif(split_part(n.number, '^', 2), ''), p.application)`;
const PLACED = `hl7_number n JOIN hl7_peer p ON p.id = n.peer_id WHERE n.kind = 'order'`;

const COLUMNS: Readonly<Record<string, RecordColumn>> = {
  identifier: {
    column: 'o.accession_number',
    identified: ({ value, issuer }, place) => {
      if (value === undefined && !issuer) return 'true';
      const accession = (): string =>
        `SELECT a.id FROM imaging_order a WHERE a.accession_number = ${place(value)}`;
      const placed = (): string => {
        const wanted = [
          ...(value === undefined ? [] : [` AND ${VALUE} = ${place(value)}`]),
          ...(issuer === undefined ? [] : [` AND ${ISSUER} = ${place(issuer)}`]),
        ];
        return `SELECT n.subject_id FROM ${PLACED}${wanted.join('')}`;
      };
      if (issuer !== undefined) return `o.id IN (${issuer === '' ? accession() : placed()})`;
      return `o.id IN (${accession()} UNION ALL ${placed()})`;
    },
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
  coalesce((SELECT json_agg(json_build_object('value', ${VALUE}, 'issuer', ${ISSUER}) ORDER BY n.number)
            FROM ${PLACED} AND n.subject_id = o.id), '[]') AS "placerNumbers"`;

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
