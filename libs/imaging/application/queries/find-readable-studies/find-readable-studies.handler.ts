import { type IQueryHandler, QueryHandler, Sql } from '#kernel';
import { StudyScope } from '../../services/study-scope.js';
import { FindReadableStudies } from './find-readable-studies.query.js';

@QueryHandler(FindReadableStudies)
export class FindReadableStudiesHandler implements IQueryHandler<FindReadableStudies> {
  constructor(
    private readonly sql: Sql,
    private readonly scope: StudyScope,
  ) {}

  async execute({ studyIds }: FindReadableStudies): Promise<string[] | null> {
    const values: unknown[] = [];
    const place = (value: unknown): string => `$${values.push(value)}`;
    const where = await this.scope.conditions(place);
    if (where.length === 0) return null;
    if (studyIds) where.push(`st.id = ANY(${place(studyIds)}::uuid[])`);
    const rows = await this.sql.rows<{ id: string }>(
      `SELECT st.id FROM study st WHERE ${where.join(' AND ')}`,
      values,
    );
    return rows.map(({ id }) => id);
  }
}
