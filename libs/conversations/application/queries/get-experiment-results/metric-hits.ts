import type { ExperimentMetric } from '../../../domain/experiment/experiment-metric.js';

/** Turns of the bot in the time of the experiment, with whom they were. */
const turns = (condition: string): string => `
  SELECT c.contact_id, t.created_at AS at FROM bot_turn t JOIN conversation c ON c.id = t.conversation_id
  WHERE t.bot_id = $2 AND t.created_at >= $3 AND t.created_at <= $4 AND ${condition}`;

const happened =
  'EXISTS (SELECT 1 FROM happened h WHERE h.contact_id = e.contact_id AND h.at >= e.exposed_at)';

/**
 * What counts for each metric: `happened`, rows of contact and time, and the condition of an exposure `e` over them. $2 is the
 * bot, $3 and $4 are when the experiment began and ended.
 */
export const METRIC_HITS: Readonly<Record<ExperimentMetric, { happened: string; hit: string }>> = {
  'handed-over': {
    happened: turns(`(t.stages @> '[{"stage": "policy", "result": {"outcome": "hand-over"}}]'
      OR t.stages @> '[{"stage": "policy", "result": {"outcome": "rescheduling-requested"}}]')`),
    hit: happened,
  },
  'order-completed': {
    happened: `SELECT i.contact_id, i.created_at AS at FROM order_intake i
      WHERE i.created_at >= $3 AND i.created_at <= $4 AND $2::uuid IS NOT NULL`,
    hit: happened,
  },
  'not-understood': {
    happened: turns(
      `t.replies && ARRAY['conversation.dontKnow', 'conversation.refused', 'conversation.handOverAfterMisses']`,
    ),
    hit: happened,
  },
  // A conversation that people had to do with has had its clocks started since.
  'resolved-without-person': {
    happened: `SELECT c.contact_id, c.service_started_at AS at FROM conversation c
      WHERE c.service_started_at >= $3 AND c.service_started_at <= $4 AND $2::uuid IS NOT NULL`,
    hit: `NOT ${happened} AND NOT EXISTS (SELECT 1 FROM conversation c WHERE c.contact_id = e.contact_id
      AND (c.status IN ('waiting', 'human') OR (c.status <> 'closed' AND c.last_message_at > now() - interval '1 day')))`,
  },
};
