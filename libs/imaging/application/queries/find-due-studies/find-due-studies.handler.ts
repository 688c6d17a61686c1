import { fetchPage, type IQueryHandler, type PagedResult, QueryHandler, Sql } from '#kernel';
import { STUDY_COLUMNS, STUDY_TABLES } from '../get-study/study-columns.js';
import type { DueStudyView } from './due-study.view.js';
import { FindDueStudies } from './find-due-studies.query.js';

@QueryHandler(FindDueStudies)
export class FindDueStudiesHandler implements IQueryHandler<FindDueStudies> {
  constructor(private readonly sql: Sql) {}

  execute(query: FindDueStudies): Promise<PagedResult<DueStudyView>> {
    return fetchPage<DueStudyView>(this.sql, query, {
      select: `${STUDY_COLUMNS}, st.retention_due_at AS "dueSince"`,
      from: STUDY_TABLES,
      // A hold since last night counts at once.
      where: ['st.retention_due_at IS NOT NULL', 'NOT st.legal_hold', 'NOT coalesce(p.legal_hold, false)'],
      sorts: { dueSince: { column: 'st.retention_due_at', type: 'timestamptz' } },
      defaultSort: 'dueSince',
      id: 'st.id',
    });
  }
}
