import { CurrentContext, type IQueryHandler, notFound, QueryHandler, Sql } from '#kernel';
import { GetPractice } from './get-practice.query.js';
import type { PracticeView } from './practice.view.js';

@QueryHandler(GetPractice)
export class GetPracticeHandler implements IQueryHandler<GetPractice> {
  constructor(
    private readonly sql: Sql,
    private readonly contexts: CurrentContext,
  ) {}

  async execute(): Promise<PracticeView> {
    const practice = await this.sql.first<PracticeView>(
      'SELECT id, version, name, time_zone AS "timeZone", locale, address, phone, email FROM organization WHERE id = $1',
      [this.contexts.organizationId()],
    );
    if (!practice) throw notFound('identity.practice');
    return practice;
  }
}
