import { Conditions, fetchPage, type IQueryHandler, type PagedResult, QueryHandler, Sql } from '#kernel';
import type { PatientView } from '../get-patient/patient.view.js';
import { PATIENT_COLUMNS } from '../get-patient/patient-columns.js';
import { FindPatients } from './find-patients.query.js';

@QueryHandler(FindPatients)
export class FindPatientsHandler implements IQueryHandler<FindPatients> {
  constructor(private readonly sql: Sql) {}

  execute(query: FindPatients): Promise<PagedResult<PatientView>> {
    const { where, values } = new Conditions()
      .always('merged_into_id IS NULL')
      .when(query.verified, (place) => `verified = ${place}`)
      .search(query.q, `lower(concat_ws(' ', name, number))`);
    return fetchPage<PatientView>(this.sql, query, {
      select: PATIENT_COLUMNS,
      from: 'patient',
      where,
      values,
      sorts: {
        createdAt: { column: 'created_at', type: 'timestamptz' },
        name: { column: 'name', type: 'text' },
      },
      defaultSort: '-createdAt',
      id: 'id',
    });
  }
}
