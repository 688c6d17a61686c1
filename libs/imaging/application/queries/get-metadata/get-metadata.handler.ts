import { type IQueryHandler, QueryHandler, Sql } from '#kernel';
import { StudyScope } from '../../services/study-scope.js';
import { GetMetadata } from './get-metadata.query.js';

@QueryHandler(GetMetadata)
export class GetMetadataHandler implements IQueryHandler<GetMetadata> {
  constructor(
    private readonly sql: Sql,
    private readonly scope: StudyScope,
  ) {}

  async execute({ instanceIds }: GetMetadata): Promise<string[]> {
    const values: unknown[] = [instanceIds];
    const scope = [
      ...(await this.scope.conditions((value) => `$${values.push(value)}`)),
      ...this.scope.seriesConditions(),
    ];
    const seen =
      scope.length === 0
        ? ''
        : `JOIN study st ON st.id = i.study_id JOIN series se ON se.id = i.series_id WHERE ${scope.join(' AND ')}`;
    const rows = await this.sql.rows<{ metadata: string }>(
      `SELECT i.metadata FROM unnest($1::uuid[]) WITH ORDINALITY AS asked(id, n) JOIN instance i ON i.id = asked.id
       ${seen} ORDER BY asked.n`,
      values,
    );
    return rows.map(({ metadata }) => metadata);
  }
}
