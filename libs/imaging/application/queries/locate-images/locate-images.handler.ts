import { type IQueryHandler, QueryHandler, Sql } from '#kernel';
import { StudyScope } from '../../services/study-scope.js';
import type { LocatedImageView } from './located-image.view.js';
import { LocateImages } from './locate-images.query.js';

@QueryHandler(LocateImages)
export class LocateImagesHandler implements IQueryHandler<LocateImages> {
  constructor(
    private readonly sql: Sql,
    private readonly scope: StudyScope,
  ) {}

  async execute({ studyIds, sopInstanceUids }: LocateImages): Promise<LocatedImageView[]> {
    const values: unknown[] = [studyIds, sopInstanceUids];
    const where = [
      'st.id = ANY($1::uuid[])',
      'i.sop_instance_uid = ANY($2::text[])',
      'i.rows IS NOT NULL',
      ...(await this.scope.conditions((value) => `$${values.push(value)}`)),
    ];
    return this.sql.rows<LocatedImageView>(
      `SELECT st.id AS "studyId", st.study_instance_uid AS "studyInstanceUid",
              to_char(st.study_date, 'YYYY-MM-DD') AS "studyDate", se.series_instance_uid AS "seriesInstanceUid",
              i.sop_instance_uid AS "sopInstanceUid", i.sop_class_uid AS "sopClassUid",
              coalesce(i.number_of_frames, 1) AS frames
       FROM instance i JOIN series se ON se.id = i.series_id JOIN study st ON st.id = i.study_id
       WHERE ${where.join(' AND ')}`,
      values,
    );
  }
}
