import { CurrentContext, holds, type IQueryHandler, notFound, QueryHandler, Sql } from '#kernel';
import { StudyScope } from '../../services/study-scope.js';
import {
  FindPreviewInstances,
  type PreviewedSeries,
  type PreviewSource,
} from './find-preview-instances.query.js';

/** What lets somebody see the values of a study in scope. */
const READING = ['studies.read', 'studies.read-granted'];

@QueryHandler(FindPreviewInstances)
export class FindPreviewInstancesHandler implements IQueryHandler<FindPreviewInstances> {
  constructor(
    private readonly sql: Sql,
    private readonly scope: StudyScope,
    private readonly context: CurrentContext,
  ) {}

  async execute({ studyId, instanceId }: FindPreviewInstances): Promise<PreviewSource> {
    const values: unknown[] = [studyId, instanceId ?? null];
    const where = ['st.id = $1', ...(await this.scope.conditions((value) => `$${values.push(value)}`))];
    const series = await this.sql.rows<PreviewedSeries & { asked: boolean }>(
      `SELECT i.id AS "instanceId", se.id AS "seriesId", se.modality, se.instance_count AS "instanceCount",
              i.storage_key AS "storageKey", i.transfer_syntax_uid AS "transferSyntaxUid",
              i.id IS NOT DISTINCT FROM $2::uuid AS asked
       FROM study st JOIN series se ON se.study_id = st.id CROSS JOIN LATERAL (
         SELECT * FROM instance x WHERE x.series_id = se.id
         ORDER BY (x.id IS NOT DISTINCT FROM $2::uuid) DESC, x.instance_number NULLS LAST, x.id LIMIT 1) i
       WHERE ${where.join(' AND ')} ORDER BY asked DESC, se.series_number NULLS LAST, se.id LIMIT 20`,
      values,
    );
    if (series.length === 0) throw notFound('imaging.study');
    if (instanceId !== undefined && !series[0]?.asked) throw notFound('imaging.instance');
    const { actor } = this.context.get();
    return { showsValues: READING.some((permission) => holds(actor, permission)), series };
  }
}
