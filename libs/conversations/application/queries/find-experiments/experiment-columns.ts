/** The columns of an `ExperimentView`, of `bot_experiment x`. */
export const EXPERIMENT_COLUMNS = `x.id, x.version, x.bot_id AS "botId", x.hypothesis, x.arms, x.metric,
  x.planned_size AS "plannedSize", (SELECT count(*)::int FROM bot_exposure e WHERE e.experiment_id = x.id) AS exposures,
  x.state, x.decision, x.created_at AS "createdAt", x.started_at AS "startedAt", x.stopped_at AS "stoppedAt"`;
