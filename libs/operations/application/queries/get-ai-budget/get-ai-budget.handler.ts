import { type IQueryHandler, QueryHandler, Sql } from '#kernel';
import { Settings } from '#platform/config/settings';
import type { AiBudgetView } from './ai-budget.view.js';
import { GetAiBudget } from './get-ai-budget.query.js';

const TODAY = `
SELECT t.day::text AS day, coalesce(sum(u.input_tokens + u.output_tokens), 0)::float8 AS tokens,
       coalesce(sum(u.cost), 0)::float8 AS cost
FROM (SELECT (now() AT TIME ZONE 'UTC')::date AS day) t LEFT JOIN ai_usage u ON u.day = t.day GROUP BY t.day`;

@QueryHandler(GetAiBudget)
export class GetAiBudgetHandler implements IQueryHandler<GetAiBudget> {
  constructor(
    private readonly sql: Sql,
    private readonly settings: Settings,
  ) {}

  async execute(): Promise<AiBudgetView> {
    const used = (await this.sql.first<Pick<AiBudgetView, 'day' | 'tokens' | 'cost'>>(TODAY))!;
    const { dailyTokens, dailyCost } = this.settings.ai;
    return {
      ...used,
      tokenLimit: dailyTokens || null,
      costLimit: dailyCost || null,
      isUsedUp: (dailyTokens > 0 && used.tokens >= dailyTokens) || (dailyCost > 0 && used.cost >= dailyCost),
    };
  }
}
