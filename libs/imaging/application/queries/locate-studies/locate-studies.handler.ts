import { type IQueryHandler, QueryHandler, Sql } from '#kernel';
import { StudyScope } from '../../services/study-scope.js';
import { LocateStudies } from './locate-studies.query.js';
import type { StudyPlaceView } from './study-place.view.js';

const MOST = 2_000;

@QueryHandler(LocateStudies)
export class LocateStudiesHandler implements IQueryHandler<LocateStudies> {
  constructor(
    private readonly sql: Sql,
    private readonly scope: StudyScope,
  ) {}

  async execute({ studyIds, patientIds }: LocateStudies): Promise<StudyPlaceView[]> {
    const [column, ids] = studyIds ? ['id', studyIds] : ['patient_id', patientIds ?? []];
    const values: unknown[] = [ids];
    const where = [
      `st.${column} = ANY($1::uuid[])`,
      ...(await this.scope.conditions((value) => `$${values.push(value)}`)),
    ];
    return this.sql.rows<StudyPlaceView>(
      `SELECT st.id AS "studyId", st.patient_id AS "patientId", st.order_id AS "orderId" FROM study st WHERE ${where.join(' AND ')}
       ORDER BY st.received_at DESC, st.id LIMIT ${MOST}`,
      values,
    );
  }
}
