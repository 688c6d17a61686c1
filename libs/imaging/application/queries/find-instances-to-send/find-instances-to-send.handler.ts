import { Conditions, type IQueryHandler, QueryHandler, Sql } from '#kernel';
import { StudyScope } from '../../services/study-scope.js';
import {
  STORED_INSTANCE_COLUMNS,
  STORED_INSTANCE_TABLES,
} from '../find-stored-instances/stored-instance-columns.js';
import { FindInstancesToSend, type InstanceToSend } from './find-instances-to-send.query.js';

@QueryHandler(FindInstancesToSend)
export class FindInstancesToSendHandler implements IQueryHandler<FindInstancesToSend> {
  constructor(
    private readonly sql: Sql,
    private readonly scope: StudyScope,
  ) {}

  async execute(query: FindInstancesToSend): Promise<InstanceToSend[]> {
    const { where, values } = new Conditions()
      .when(query.patientId, (place) => `st.patient_number = ${place}`)
      .when(query.studyInstanceUids, (place) => `st.study_instance_uid = ANY(${place}::text[])`)
      .when(query.seriesInstanceUids, (place) => `se.series_instance_uid = ANY(${place}::text[])`)
      .when(query.sopInstanceUids, (place) => `i.sop_instance_uid = ANY(${place}::text[])`);
    if (where.length === 0) return [];
    where.push(...(await this.scope.conditions((value) => `$${values.push(value)}`)));
    const rows = await this.sql.rows<InstanceToSend & { size: string }>(
      `SELECT ${STORED_INSTANCE_COLUMNS}, i.sop_class_uid AS "sopClassUid" FROM ${STORED_INSTANCE_TABLES}
       WHERE ${where.join(' AND ')}
       ORDER BY st.received_at, st.id, se.series_number NULLS LAST, se.id, i.instance_number NULLS LAST, i.id
       LIMIT $${values.length + 1}`,
      [...values, query.limit],
    );
    return rows.map((row) => ({ ...row, size: Number(row.size) }));
  }
}
