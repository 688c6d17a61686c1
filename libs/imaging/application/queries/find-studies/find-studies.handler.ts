import { fetchPage, type IQueryHandler, type PagedResult, QueryHandler, Sql } from '#kernel';
import { withoutCursor } from '../../services/without-cursor.js';
import type { StudyView } from '../get-study/study.view.js';
import { STUDY_COLUMNS, STUDY_TABLES } from '../get-study/study-columns.js';
import { FindStudies } from './find-studies.query.js';

@QueryHandler(FindStudies)
export class FindStudiesHandler implements IQueryHandler<FindStudies> {
  constructor(private readonly sql: Sql) {}

  execute(query: FindStudies): Promise<PagedResult<StudyView>> {
    const values: unknown[] = [];
    const where: string[] = [];
    const filter = (condition: (place: string) => string, value: unknown): void => {
      if (value !== undefined && value !== '') where.push(condition(`$${values.push(value)}`));
    };
    if (query.matched !== undefined) where.push(`st.order_id IS ${query.matched ? 'NOT NULL' : 'NULL'}`);
    filter((place) => `${place} = ANY(st.modalities)`, query.modality);
    filter((place) => `st.order_id = ${place}`, query.orderId);
    filter((place) => `st.patient_id = ${place}`, query.patientId);
    filter((place) => `st.study_date >= ${place}::date`, query.studyDateFrom);
    filter((place) => `st.study_date <= ${place}::date`, query.studyDateTo);
    const text = `lower(concat_ws(' ', st.patient_name, p.name, st.patient_number, st.accession_number, st.description))`;
    filter((place) => `position(lower(${place}) IN ${text}) > 0`, query.q);
    return fetchPage<StudyView, StudyView>(this.sql, query, {
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
      item: withoutCursor,
    });
  }
}
