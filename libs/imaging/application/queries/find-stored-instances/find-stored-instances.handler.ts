import { type IQueryHandler, QueryHandler, Sql } from '#kernel';
import { FindStoredInstances } from './find-stored-instances.query.js';
import type { StoredInstance } from './stored-instance.js';

@QueryHandler(FindStoredInstances)
export class FindStoredInstancesHandler implements IQueryHandler<FindStoredInstances> {
  constructor(private readonly sql: Sql) {}

  async execute(query: FindStoredInstances): Promise<StoredInstance[]> {
    const values: unknown[] = [query.studyInstanceUid];
    const where = ['st.study_instance_uid = $1'];
    if (query.seriesInstanceUid)
      where.push(`se.series_instance_uid = $${values.push(query.seriesInstanceUid)}`);
    if (query.sopInstanceUid) where.push(`i.sop_instance_uid = $${values.push(query.sopInstanceUid)}`);
    const rows = await this.sql.rows<StoredInstance & { size: string }>(
      `SELECT i.id AS "instanceId", i.study_id AS "studyId", st.study_instance_uid AS "studyInstanceUid",
              se.series_instance_uid AS "seriesInstanceUid", i.sop_instance_uid AS "sopInstanceUid",
              i.transfer_syntax_uid AS "transferSyntaxUid", i.storage_key AS "storageKey", i.size, i.sha256
       FROM study st JOIN series se ON se.study_id = st.id JOIN instance i ON i.series_id = se.id
       WHERE ${where.join(' AND ')}
       ORDER BY se.series_number NULLS LAST, se.id, i.instance_number NULLS LAST, i.id`,
      values,
    );
    return rows.map((row) => ({ ...row, size: Number(row.size) }));
  }
}
