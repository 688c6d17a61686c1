import { type IQueryHandler, QueryHandler, Sql } from '#kernel';
import { StudyScope } from '../../services/study-scope.js';
import { FindStoredInstances } from './find-stored-instances.query.js';
import { STORED_INSTANCE_COLUMNS, STORED_INSTANCE_TABLES } from './stored-instance-columns.js';
import type { StoredInstance } from './stored-instance.js';

@QueryHandler(FindStoredInstances)
export class FindStoredInstancesHandler implements IQueryHandler<FindStoredInstances> {
  constructor(
    private readonly sql: Sql,
    private readonly scope: StudyScope,
  ) {}

  async execute(query: FindStoredInstances): Promise<StoredInstance[]> {
    const values: unknown[] = [query.studyInstanceUid];
    const where = [
      'st.study_instance_uid = $1',
      ...(await this.scope.conditions((value) => `$${values.push(value)}`)),
      ...this.scope.seriesConditions(),
    ];
    if (query.seriesInstanceUid)
      where.push(`se.series_instance_uid = $${values.push(query.seriesInstanceUid)}`);
    if (query.sopInstanceUid) where.push(`i.sop_instance_uid = $${values.push(query.sopInstanceUid)}`);
    const rows = await this.sql.rows<StoredInstance & { size: string }>(
      `SELECT ${STORED_INSTANCE_COLUMNS} FROM ${STORED_INSTANCE_TABLES}
       WHERE ${where.join(' AND ')}
       ORDER BY se.series_number NULLS LAST, se.id, i.instance_number NULLS LAST, i.id`,
      values,
    );
    return rows.map((row) => ({ ...row, size: Number(row.size) }));
  }
}
