import { type IQueryHandler, QueryHandler, Sql } from '#kernel';
import { StudyScope } from '../../services/study-scope.js';
import { searchConditions } from '../search-dicom/search-conditions.js';
import type { DicomPatientHit } from './dicom-patient-hit.js';
import { type DicomPatientsResult, SearchDicomPatients } from './search-dicom-patients.query.js';

/** What the newest study that says anything says. */
const newest = (column: string): string =>
  `(array_agg(${column} ORDER BY st.received_at DESC, st.id DESC) FILTER (WHERE ${column} IS NOT NULL))[1]`;

const SELECT = [
  'st.patient_number AS "patientId", st.patient_number_issuer AS "patientIdIssuer"',
  `${newest('st.patient_name')} AS "patientName"`,
  `${newest('st.patient_name_ideographic')} AS "patientNameIdeographic"`,
  `${newest('st.patient_name_phonetic')} AS "patientNamePhonetic"`,
  `to_char(${newest('st.patient_birth_date')}, 'YYYYMMDD') AS "patientBirthDate"`,
  `${newest('st.patient_sex')} AS "patientSex"`,
  'count(*)::int AS "studyCount", sum(st.series_count)::int AS "seriesCount"',
  'sum(st.instance_count)::int AS "instanceCount"',
].join(', ');

@QueryHandler(SearchDicomPatients)
export class SearchDicomPatientsHandler implements IQueryHandler<SearchDicomPatients> {
  constructor(
    private readonly sql: Sql,
    private readonly scope: StudyScope,
  ) {}

  async execute({ filters, limit, offset }: SearchDicomPatients): Promise<DicomPatientsResult> {
    const values: unknown[] = [];
    const place = (value: unknown): string => `$${values.push(value)}`;
    const where = [
      'st.patient_number IS NOT NULL',
      ...searchConditions(filters, place),
      ...(await this.scope.conditions(place)),
    ];
    const rows = await this.sql.rows<DicomPatientHit>(
      `SELECT ${SELECT} FROM study st WHERE ${where.join(' AND ')}
       GROUP BY st.patient_number, st.patient_number_issuer
       ORDER BY max(st.received_at) DESC, st.patient_number, st.patient_number_issuer
       LIMIT ${place(limit + 1)} OFFSET ${place(offset)}`,
      values,
    );
    return { hits: rows.slice(0, limit), more: rows.length > limit };
  }
}
