const tally = (side: 'before' | 'after'): string => `jsonb_build_object(
    'answered', coalesce(sum((c.${side}->>'answered')::int), 0),
    'handedOver', coalesce(sum((c.${side}->>'handedOver')::int), 0),
    'handOverRate', CASE WHEN sum(c.messages) > 0 THEN round(sum((c.${side}->>'handedOver')::int)::numeric / sum(c.messages), 4) END,
    'notUnderstood', coalesce(sum((c.${side}->>'notUnderstood')::int), 0),
    'cost', coalesce(sum((c.${side}->>'cost')::numeric), 0),
    'p50Ms', (SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY ms) FROM bot_replay_conversation t, unnest(t.${side}_ms) AS ms
              WHERE t.replay_id = r.id),
    'p95Ms', (SELECT percentile_cont(0.95) WITHIN GROUP (ORDER BY ms) FROM bot_replay_conversation t, unnest(t.${side}_ms) AS ms
              WHERE t.replay_id = r.id))`;

/** The columns of a `ReplayView`, of `REPLAY_TABLES`. */
export const REPLAY_COLUMNS = `r.id, r.bot_id AS "botId", r.bot_version AS "botVersion",
  r.bot_version IS NULL AND (r.content IS DISTINCT FROM b.draft OR r.locale <> b.locale) AS outdated,
  r.from_at AS "from", r.to_at AS "to", r.uses_ai AS "usesAi", r.state, r.code, s.*,
  (SELECT coalesce(jsonb_agg(jsonb_build_object('kind', d.kind, 'messages', d.n) ORDER BY d.kind), '[]')
   FROM (SELECT kind, count(*) AS n FROM bot_replay_difference WHERE replay_id = r.id GROUP BY kind) d) AS differences,
  r.requested_by_id AS "requestedById", r.requested_by_name AS "requestedByName", r.created_at AS "createdAt",
  r.settled_at AS "settledAt"`;

export const REPLAY_TABLES = `bot_replay r JOIN bot b ON b.id = r.bot_id CROSS JOIN LATERAL (
  SELECT count(*)::int AS total, count(c.done_at)::int AS done, count(c.code)::int AS broken,
    count(c.diverged_at)::int AS diverged, coalesce(sum(c.messages), 0)::int AS messages,
    (coalesce(sum(c.messages), 0) - (SELECT count(*) FROM bot_replay_difference d WHERE d.replay_id = r.id))::int AS same,
    (SELECT count(*) FROM bot_replay_difference d WHERE d.replay_id = r.id)::int AS different,
    coalesce(sum(c.unreached), 0)::int AS unreached,
    ${tally('before')} AS before, ${tally('after')} AS after
  FROM bot_replay_conversation c WHERE c.replay_id = r.id) s`;
