import { type IQueryHandler, QueryHandler, Sql } from '#kernel';
import { StudyScope } from '../../services/study-scope.js';
import { FindShownSeries } from './find-shown-series.query.js';
import type { ShownSeriesView } from './shown-series.view.js';

const MOST = 100;

@QueryHandler(FindShownSeries)
export class FindShownSeriesHandler implements IQueryHandler<FindShownSeries> {
  constructor(
    private readonly sql: Sql,
    private readonly scope: StudyScope,
  ) {}

  async execute({ studyId }: FindShownSeries): Promise<ShownSeriesView[]> {
    const values: unknown[] = [studyId];
    const where = ['st.id = $1', ...(await this.scope.conditions((value) => `$${values.push(value)}`))];
    return this.sql.rows<ShownSeriesView>(
      `SELECT se.series_instance_uid AS "seriesInstanceUid", se.series_number AS number, se.modality, se.description,
              se.instance_count AS "instanceCount", middle.sop_instance_uid AS "sopInstanceUid"
       FROM study st JOIN series se ON se.study_id = st.id
       JOIN LATERAL (
         SELECT i.sop_instance_uid FROM instance i WHERE i.series_id = se.id AND i.rows IS NOT NULL
         ORDER BY i.instance_number, i.id OFFSET (se.instance_count - 1) / 2 LIMIT 1
       ) middle ON true
       WHERE ${where.join(' AND ')} ORDER BY se.series_number NULLS LAST, se.id LIMIT ${MOST}`,
      values,
    );
  }
}
