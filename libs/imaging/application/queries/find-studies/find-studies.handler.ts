import { Conditions, fetchPage, type IQueryHandler, type PagedResult, QueryHandler, Sql } from '#kernel';
import type { StudyView } from '../get-study/study.view.js';
import { grantedStudies } from '../../services/granted-studies.js';
import { StudyScope } from '../../services/study-scope.js';
import { STUDY_COLUMNS, STUDY_TABLES } from '../get-study/study-columns.js';
import { searchNames } from '../search-names.js';
import { FindStudies } from './find-studies.query.js';

@QueryHandler(FindStudies)
export class FindStudiesHandler implements IQueryHandler<FindStudies> {
  constructor(
    private readonly sql: Sql,
    private readonly scope: StudyScope,
  ) {}

  async execute(query: FindStudies): Promise<PagedResult<StudyView>> {
    const conditions = new Conditions();
    if (query.matched !== undefined)
      conditions.always(`st.order_id IS ${query.matched ? 'NOT NULL' : 'NULL'}`);
    conditions
      .when(query.modality, (place) => `${place} = ANY(st.modalities)`)
      .when(query.orderId, (place) => `st.order_id = ${place}`)
      .when(query.patientId, (place) => `st.patient_id = ${place}`)
      .when(query.projectId && [query.projectId], (place) => `st.id IN (${grantedStudies(place)})`)
      .when(query.studyDateFrom, (place) => `st.study_date >= ${place}::date`)
      .when(query.studyDateTo, (place) => `st.study_date <= ${place}::date`);
    const { where, values } = searchNames(
      conditions,
      query.q,
      `concat_ws(' ', st.patient_name_key, coalesce(p.name_key, lower(p.name)))`,
      `lower(concat_ws(' ', st.patient_name, p.name, st.patient_number, st.accession_number, st.description))`,
    );
    where.push(...(await this.scope.conditions((value) => `$${values.push(value)}`)));
    return fetchPage<StudyView>(this.sql, query, {
      select: STUDY_COLUMNS,
      from: STUDY_TABLES,
      where,
      values,
      sorts: {
        receivedAt: { column: 'st.received_at', type: 'timestamptz' },
        studyDate: { column: `coalesce(st.study_date, '-infinity')`, type: 'date' },
      },
      defaultSort: '-receivedAt',
      id: 'st.id',
    });
  }
}
