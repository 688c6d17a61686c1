import { bySql, type Invariant } from './invariant.js';
import { oneRow } from './one-row.js';

/**
 * Effects repeat these when they are tried again: a send that was refused for now begins anew, and a workflow that is told
 * the same facts twice stands where it stood.
 */
const REPEATABLE: readonly string[] = [
  'conversations.begin-sending',
  'conversations.defer-sending',
  'notifications.begin-sending',
  'workflows.advance-workflow',
];

export const effectsHappenOnce: Invariant = {
  name: 'what a delivery leads to happened once',
  async check({ rows }) {
    const often = await rows<{ handler: string; event_id: string; use_case: string; n: number }>(
      `SELECT d.handler, d.event_id, j.use_case, count(*)::int AS n FROM delivery d
       JOIN command_journal j ON j.causation_id = d.event_id AND j.actor_id = d.handler AND j.outcome = 'succeeded'
       WHERE NOT (j.use_case = ANY($1)) GROUP BY 1, 2, 3 HAVING count(*) > 1`,
      [REPEATABLE],
    );
    // A durable command leads to itself; a reaction to at most one command, and to none before it is done.
    const counted = await rows<{ handler: string; event_id: string; state: string; n: number }>(
      `SELECT d.handler, d.event_id, d.state, count(j.command_id)::int AS n FROM delivery d
       LEFT JOIN command_journal j ON j.causation_id = d.event_id AND j.actor_id = d.handler AND j.outcome = 'succeeded'
       WHERE d.batchable GROUP BY 1, 2, 3
       HAVING CASE WHEN d.state = 'done' THEN count(j.command_id) > 1 OR (d.handler LIKE 'command:%' AND count(j.command_id) <> 1)
              ELSE count(j.command_id) > 0 END`,
    );
    return [
      ...often.map(
        ({ handler, event_id, use_case, n }) => `${handler} of ${event_id} ran ${use_case} ${n} times`,
      ),
      ...counted.map(
        ({ handler, event_id, state, n }) => `${handler} of ${event_id} is ${state} and led to ${n} commands`,
      ),
    ];
  },
  corruptions: [
    bySql(
      'running one twice',
      `INSERT INTO command_journal (command_id, organization_id, use_case, actor_kind, actor_id, correlation_id, causation_id, outcome,
         duration_ms, occurred_at)
       SELECT gen_random_uuid(), organization_id, use_case, actor_kind, actor_id, correlation_id, causation_id, outcome, duration_ms,
         occurred_at FROM command_journal j WHERE EXISTS (
           SELECT FROM delivery d WHERE d.event_id = j.causation_id AND d.handler = j.actor_id AND d.batchable) LIMIT 1`,
    ),
    bySql(
      'undoing one that ran',
      `UPDATE delivery SET state = 'parked' WHERE ${oneRow(
        'delivery',
        `state = 'done' AND batchable AND EXISTS (
         SELECT FROM command_journal j WHERE j.causation_id = event_id AND j.actor_id = handler AND j.outcome = 'succeeded')`,
      )}`,
    ),
  ],
};
