import { type IQueryHandler, notFound, QueryHandler, Sql } from '#kernel';
import type { ExperimentArm } from '../../../domain/experiment/experiment-arm.js';
import type { ExperimentMetric } from '../../../domain/experiment/experiment-metric.js';
import { judgeExperiment } from '../../../domain/experiment/judge-experiment.js';
import type { ExperimentResultsView } from './experiment-results.view.js';
import { GetExperimentResults } from './get-experiment-results.query.js';
import { METRIC_HITS } from './metric-hits.js';

interface Planned {
  readonly arms: readonly ExperimentArm[];
  readonly metric: ExperimentMetric;
  readonly plannedSize: number;
  readonly startedAt: Date | null;
  readonly stoppedAt: Date | null;
}

@QueryHandler(GetExperimentResults)
export class GetExperimentResultsHandler implements IQueryHandler<GetExperimentResults> {
  constructor(private readonly sql: Sql) {}

  async execute({ botId, experimentId }: GetExperimentResults): Promise<ExperimentResultsView> {
    const planned = await this.sql.first<Planned>(
      `SELECT arms, metric, planned_size AS "plannedSize", started_at AS "startedAt", stopped_at AS "stoppedAt"
       FROM bot_experiment WHERE id = $1 AND bot_id = $2`,
      [experimentId, botId],
    );
    if (!planned) throw notFound('conversations.experiment');
    const { metric, plannedSize, arms } = planned;
    const counts = await this.count(experimentId, botId, planned);
    const counted = arms.map((arm) => {
      const { exposures = 0, hits = 0 } = counts.find(({ version }) => version === arm.version) ?? {};
      return { ...arm, exposures, hits };
    });
    const { arms: results, ...judgement } = judgeExperiment(counted, plannedSize);
    return { metric, plannedSize, arms: [...results], ...judgement };
  }

  private count(experimentId: string, botId: string, { metric, startedAt, stoppedAt }: Planned) {
    const { happened, hit } = METRIC_HITS[metric];
    return this.sql.rows<{ version: number; exposures: number; hits: number }>(
      `WITH happened AS MATERIALIZED (${happened})
       SELECT e.bot_version AS version, count(*)::int AS exposures, (count(*) FILTER (WHERE ${hit}))::int AS hits
       FROM bot_exposure e WHERE e.experiment_id = $1 GROUP BY e.bot_version`,
      [experimentId, botId, startedAt ?? new Date(), stoppedAt ?? new Date()],
    );
  }
}
