import { bySql, type Invariant } from './invariant.js';
import { oneRow } from './one-row.js';

export const eventsAreFannedOut: Invariant = {
  name: 'every event is stored once and became a delivery for each of its handlers',
  async check({ rows }) {
    const twice = await rows<{ event_id: string; n: number }>(
      'SELECT event_id, count(*)::int AS n FROM outbox GROUP BY event_id HAVING count(*) > 1',
    );
    const waiting = await rows<{ event_id: string }>('SELECT event_id FROM outbox WHERE NOT fanned_out');
    const missing = await rows<{ event_id: string; handler: string }>(
      `SELECT o.event_id, w.handler FROM outbox o JOIN LATERAL (
         SELECT s.handler FROM subscription s WHERE s.active AND s.event_name = o.type AND s.event_version = o.type_version
         UNION ALL SELECT o.type WHERE o.type LIKE 'command:%') w ON true
       WHERE o.fanned_out AND NOT EXISTS (SELECT FROM delivery d WHERE d.handler = w.handler AND d.event_id = o.event_id)`,
    );
    const orphans = await rows<{ event_id: string; handler: string }>(
      'SELECT event_id, handler FROM delivery d WHERE NOT EXISTS (SELECT FROM outbox o WHERE o.event_id = d.event_id)',
    );
    return [
      ...twice.map(({ event_id, n }) => `event ${event_id} is stored ${n} times`),
      ...waiting.map(({ event_id }) => `event ${event_id} was never fanned out`),
      ...missing.map(({ event_id, handler }) => `event ${event_id} has no delivery for ${handler}`),
      ...orphans.map(({ event_id, handler }) => `a delivery for ${handler} has no event ${event_id}`),
    ];
  },
  corruptions: [
    bySql('losing a delivery', `DELETE FROM delivery WHERE ${oneRow('delivery', 'true')}`),
    bySql('losing an event', 'DELETE FROM outbox WHERE event_id = (SELECT event_id FROM delivery LIMIT 1)'),
    bySql(
      'forgetting to fan out',
      'UPDATE outbox SET fanned_out = false WHERE event_id = (SELECT event_id FROM outbox LIMIT 1)',
    ),
    bySql(
      'storing an event twice',
      `INSERT INTO outbox (event_id, organization_id, aggregate_type, aggregate_id, aggregate_version, type, type_version, payload,
         command_id, correlation_id, causation_id, fanned_out)
       SELECT event_id, organization_id, aggregate_type, aggregate_id, aggregate_version, type, type_version, payload,
         command_id, correlation_id, causation_id, true FROM outbox LIMIT 1`,
    ),
  ],
};
