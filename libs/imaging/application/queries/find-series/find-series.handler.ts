import { type IQueryHandler, QueryHandler, Sql } from '#kernel';
import { FindSeries } from './find-series.query.js';
import type { SeriesView } from './series.view.js';

@QueryHandler(FindSeries)
export class FindSeriesHandler implements IQueryHandler<FindSeries> {
  constructor(private readonly sql: Sql) {}

  execute({ studyId }: FindSeries): Promise<SeriesView[]> {
    return this.sql.rows<SeriesView>(
      `SELECT id, series_instance_uid AS "seriesInstanceUid", modality, series_number AS number, description,
              body_part AS "bodyPart", station_name AS "stationName", instance_count AS "instanceCount"
       FROM series WHERE study_id = $1 ORDER BY series_number NULLS LAST, id`,
      [studyId],
    );
  }
}
