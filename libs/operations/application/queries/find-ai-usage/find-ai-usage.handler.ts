import { Conditions, fetchPage, type IQueryHandler, type PagedResult, QueryHandler, Sql } from '#kernel';
import type { AiUsageView } from './ai-usage.view.js';
import { FindAiUsage } from './find-ai-usage.query.js';

@QueryHandler(FindAiUsage)
export class FindAiUsageHandler implements IQueryHandler<FindAiUsage> {
  constructor(private readonly sql: Sql) {}

  execute(query: FindAiUsage): Promise<PagedResult<AiUsageView>> {
    const { where, values } = new Conditions()
      .when(query.from, (place) => `u.day >= ${place}::date`)
      .when(query.to, (place) => `u.day <= ${place}::date`)
      .when(query.purpose, (place) => `u.purpose = ${place}`);
    return fetchPage<AiUsageView>(this.sql, query, {
      select: `u.day::text AS day, u.provider, u.model, u.purpose, nullif(u.prompt, '') AS prompt, u.calls::float8 AS calls,
               u.input_tokens::float8 AS "inputTokens", u.output_tokens::float8 AS "outputTokens", u.cost::float8 AS cost,
               u.unpriced_calls::float8 AS "unpricedCalls"`,
      from: 'ai_usage u',
      where,
      values,
      sorts: { day: { column: 'u.day', type: 'date' } },
      defaultSort: '-day',
      id: 'u.id',
    });
  }
}
