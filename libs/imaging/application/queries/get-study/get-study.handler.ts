import { type IQueryHandler, notFound, QueryHandler, Sql } from '#kernel';
import { StudyScope } from '../../services/study-scope.js';
import { GetStudy } from './get-study.query.js';
import type { StudyView } from './study.view.js';
import { STUDY_COLUMNS, STUDY_TABLES } from './study-columns.js';

@QueryHandler(GetStudy)
export class GetStudyHandler implements IQueryHandler<GetStudy> {
  constructor(
    private readonly sql: Sql,
    private readonly scope: StudyScope,
  ) {}

  async execute({ studyId }: GetStudy): Promise<StudyView> {
    const values: unknown[] = [studyId];
    const where = ['st.id = $1', ...(await this.scope.conditions((value) => `$${values.push(value)}`))];
    const study = await this.sql.first<StudyView>(
      `SELECT ${STUDY_COLUMNS} FROM ${STUDY_TABLES} WHERE ${where.join(' AND ')}`,
      values,
    );
    if (!study) throw notFound('imaging.study');
    return study;
  }
}
