import { type IQueryHandler, notFound, QueryHandler, Sql } from '#kernel';
import { EXPERIMENT_COLUMNS } from '../find-experiments/experiment-columns.js';
import type { ExperimentView } from '../find-experiments/experiment.view.js';
import { GetExperiment } from './get-experiment.query.js';

@QueryHandler(GetExperiment)
export class GetExperimentHandler implements IQueryHandler<GetExperiment> {
  constructor(private readonly sql: Sql) {}

  async execute({ botId, experimentId }: GetExperiment): Promise<ExperimentView> {
    const experiment = await this.sql.first<ExperimentView>(
      `SELECT ${EXPERIMENT_COLUMNS} FROM bot_experiment x WHERE x.id = $1 AND x.bot_id = $2`,
      [experimentId, botId],
    );
    if (!experiment) throw notFound('conversations.experiment');
    return experiment;
  }
}
