import { type IQueryHandler, QueryHandler, Sql } from '#kernel';
import { StudyScope } from '../../services/study-scope.js';
import { FindSeries } from './find-series.query.js';
import type { SeriesView } from './series.view.js';

@QueryHandler(FindSeries)
export class FindSeriesHandler implements IQueryHandler<FindSeries> {
  constructor(
    private readonly sql: Sql,
    private readonly scope: StudyScope,
  ) {}

  async execute({ studyId }: FindSeries): Promise<SeriesView[]> {
    const values: unknown[] = [studyId];
    const where = ['se.study_id = $1', ...(await this.scope.conditions((value) => `$${values.push(value)}`))];
    return this.sql.rows<SeriesView>(
      `SELECT se.id, se.series_instance_uid AS "seriesInstanceUid", se.modality, se.series_number AS number, se.description,
              se.body_part AS "bodyPart", se.station_name AS "stationName", se.instance_count AS "instanceCount"
       FROM series se JOIN study st ON st.id = se.study_id WHERE ${where.join(' AND ')}
       ORDER BY se.series_number NULLS LAST, se.id`,
      values,
    );
  }
}
