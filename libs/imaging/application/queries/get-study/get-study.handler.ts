import { type IQueryHandler, notFound, QueryHandler, Sql } from '#kernel';
import { GetStudy } from './get-study.query.js';
import type { StudyView } from './study.view.js';
import { STUDY_COLUMNS, STUDY_TABLES } from './study-columns.js';

@QueryHandler(GetStudy)
export class GetStudyHandler implements IQueryHandler<GetStudy> {
  constructor(private readonly sql: Sql) {}

  async execute({ studyId }: GetStudy): Promise<StudyView> {
    const study = await this.sql.first<StudyView>(
      `SELECT ${STUDY_COLUMNS} FROM ${STUDY_TABLES} WHERE st.id = $1`,
      [studyId],
    );
    if (!study) throw notFound('imaging.study');
    return study;
  }
}
