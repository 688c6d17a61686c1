import { fetchPage, type IQueryHandler, type PagedResult, QueryHandler, Sql } from '#kernel';
import { withoutCursor } from '../../services/without-cursor.js';
import type { PatientView } from '../get-patient/patient.view.js';
import { PATIENT_COLUMNS } from '../get-patient/patient-columns.js';
import { FindPatients } from './find-patients.query.js';

@QueryHandler(FindPatients)
export class FindPatientsHandler implements IQueryHandler<FindPatients> {
  constructor(private readonly sql: Sql) {}

  execute(query: FindPatients): Promise<PagedResult<PatientView>> {
    const values: unknown[] = [];
    const where = ['merged_into_id IS NULL'];
    if (query.verified !== undefined) where.push(`verified = $${values.push(query.verified)}`);
    if (query.q)
      where.push(`position(lower($${values.push(query.q)}) IN lower(concat_ws(' ', name, number))) > 0`);
    return fetchPage<PatientView, PatientView>(this.sql, query, {
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
      item: withoutCursor,
    });
  }
}
