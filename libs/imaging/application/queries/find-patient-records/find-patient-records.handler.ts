import {
  CurrentContext,
  fetchRecords,
  forbidden,
  holds,
  type IQueryHandler,
  type PagedResult,
  QueryHandler,
  Sql,
} from '#kernel';
import { CONTACT_RIGHTS } from '../get-patient/contact-rights.js';
import { FindPatientRecords } from './find-patient-records.query.js';
import { PATIENT_RECORD_COLUMNS } from './patient-record-columns.js';
import type { PatientRecordView } from './patient-record.view.js';

const SELECT = `p.id, p.name, to_char(p.birth_date, 'YYYY-MM-DD') AS "birthDate", p.sex, p.phone, p.email,
  p.merged_into_id AS "mergedIntoId",
  ARRAY(SELECT m.id FROM patient m WHERE m.merged_into_id = p.id ORDER BY m.id) AS "replacedIds",
  (SELECT coalesce(jsonb_agg(jsonb_build_object('value', i.value, 'issuer', i.issuer, 'type', i.type, 'use', i.use)
     ORDER BY i.use <> 'usual', i.created_at, i.id), '[]') FROM patient_identifier i WHERE i.patient_id = p.id) AS identifiers`;

@QueryHandler(FindPatientRecords)
export class FindPatientRecordsHandler implements IQueryHandler<FindPatientRecords> {
  constructor(
    private readonly sql: Sql,
    private readonly context: CurrentContext,
  ) {}

  execute(query: FindPatientRecords): Promise<PagedResult<PatientRecordView>> {
    this.expectMayAsk(query);
    return fetchRecords<PatientRecordView>(this.sql, query, {
      table: 'p',
      select: SELECT,
      from: 'patient p',
      columns: PATIENT_RECORD_COLUMNS,
    });
  }

  /** What somebody may not see they may not find out by asking either. */
  private expectMayAsk({ filters = [] }: FindPatientRecords): void {
    const { actor } = this.context.get();
    for (const { field } of filters) {
      const permission = Object.hasOwn(CONTACT_RIGHTS, field) ? CONTACT_RIGHTS[field] : undefined;
      if (permission && !holds(actor, permission))
        throw forbidden('imaging.patient-contact', 'You may not see how patients can be reached.');
    }
  }
}
