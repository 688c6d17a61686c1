import { type IQueryHandler, notFound, QueryHandler, Sql } from '#kernel';
import { StudyScope } from '../../services/study-scope.js';
import { FindStudyHistory } from './find-study-history.query.js';
import type { StudyHappeningView } from './study-happening.view.js';

@QueryHandler(FindStudyHistory)
export class FindStudyHistoryHandler implements IQueryHandler<FindStudyHistory> {
  constructor(
    private readonly sql: Sql,
    private readonly scope: StudyScope,
  ) {}

  async execute({ studyId }: FindStudyHistory): Promise<StudyHappeningView[]> {
    const values: unknown[] = [studyId];
    const scope = await this.scope.conditions((value) => `$${values.push(value)}`);
    // What is deleted is in nobody's scope, but in that of who sees all.
    const deleted = 'UNION ALL SELECT study_instance_uid FROM study_history WHERE study_id = $1 LIMIT 1';
    const study = await this.sql.first<{ uid: string }>(
      `SELECT st.study_instance_uid AS uid FROM study st WHERE ${['st.id = $1', ...scope].join(' AND ')}
       ${scope.length === 0 ? deleted : ''}`,
      values,
    );
    if (!study) throw notFound('imaging.study');
    return this.sql.rows<StudyHappeningView>(
      `SELECT id, action, author, reason, details, created_at AS "createdAt" FROM study_history
       WHERE study_instance_uid = $1 ORDER BY created_at DESC, id DESC LIMIT 500`,
      [study.uid],
    );
  }
}
