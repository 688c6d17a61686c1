import { fetchPage, type IQueryHandler, type PagedResult, QueryHandler, Sql } from '#kernel';
import { EXPERIMENT_COLUMNS } from './experiment-columns.js';
import type { ExperimentView } from './experiment.view.js';
import { FindExperiments } from './find-experiments.query.js';

@QueryHandler(FindExperiments)
export class FindExperimentsHandler implements IQueryHandler<FindExperiments> {
  constructor(private readonly sql: Sql) {}

  execute(query: FindExperiments): Promise<PagedResult<ExperimentView>> {
    return fetchPage<ExperimentView>(this.sql, query, {
      select: EXPERIMENT_COLUMNS,
      from: 'bot_experiment x',
      where: ['x.bot_id = $1'],
      values: [query.botId],
      sorts: { createdAt: { column: 'x.created_at', type: 'timestamptz' } },
      defaultSort: '-createdAt',
      id: 'x.id',
    });
  }
}
