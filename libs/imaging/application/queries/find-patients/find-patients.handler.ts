import { Conditions, fetchPage, type IQueryHandler, type PagedResult, QueryHandler, Sql } from '#kernel';
import type { PatientView } from '../get-patient/patient.view.js';
import { PATIENT_COLUMNS } from '../get-patient/patient-columns.js';
import { searchNames } from '../search-names.js';
import { FindPatients } from './find-patients.query.js';

@QueryHandler(FindPatients)
export class FindPatientsHandler implements IQueryHandler<FindPatients> {
  constructor(private readonly sql: Sql) {}

  execute(query: FindPatients): Promise<PagedResult<PatientView>> {
    const conditions = new Conditions()
      .always('merged_into_id IS NULL')
      .when(query.verified, (place) => `verified = ${place}`);
    if (query.identifier) conditions.always(identified(conditions, query.identifier, query.issuer));
    const { where, values } = searchNames(
      conditions,
      query.q,
      'coalesce(name_key, lower(name))',
      `lower(concat_ws(' ', name, number))`,
    );
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

/** Who has this identifier, of an issuer or of any. */
function identified({ values }: Conditions, value: string, issuer: string | undefined): string {
  const ofIssuer = issuer === undefined ? '' : ` AND issuer = $${values.push(issuer)}`;
  return `id IN (SELECT patient_id FROM patient_identifier WHERE value = $${values.push(value)}${ofIssuer})`;
}
