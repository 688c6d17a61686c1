import { bySql, type Invariant } from '../../checks/invariant.js';
import type { LedgerEntry } from '../../load/ledger.js';
import { entryIs } from './entry-is.js';

const RANK = `CASE %s WHEN 'unknown' THEN 0 WHEN 'sent' THEN 1 WHEN 'failed' THEN 1 WHEN 'delivered' THEN 2 WHEN 'read' THEN 3 ELSE -1 END`;
const rankOf = (column: string): string => RANK.replace('%s', column);

/** What a platform says when it tells so. */
const MEANS: Readonly<Record<string, number>> = { echo: 1, sent: 1, delivered: 2, read: 3 };

export const statusesOnlyMoveOn: Invariant = {
  name: 'the status of a message only moves on, as far as its platform has told',
  async check({ ledger, rows }) {
    const back = await rows<{ id: string; statuses: string[] }>(
      `SELECT id, array_agg(status ORDER BY position) AS statuses FROM (
         SELECT payload->>'messageId' AS id, payload->>'status' AS status, position,
                ${rankOf(`payload->>'status'`)} AS rank,
                lag(${rankOf(`payload->>'status'`)}) OVER (PARTITION BY payload->>'messageId' ORDER BY position) AS before
         FROM outbox WHERE type = 'conversations.message-status-changed') s
       GROUP BY id HAVING bool_or(before >= rank)`,
    );
    const ranks = await rows<{ key: string; rank: number }>(
      `SELECT h.platform || '/' || m.platform_message_id AS key, ${rankOf('m.status')} AS rank
       FROM message m JOIN conversation c ON c.id = m.conversation_id JOIN channel h ON h.id = c.channel_id
       WHERE m.direction = 'outbound' AND m.platform_message_id IS NOT NULL`,
    );
    const byKey = new Map(ranks.map(({ key, rank }) => [key, rank]));
    const first = (key: string, event: LedgerEntry['event']): number =>
      ledger.findIndex((entry) => entry.key === key && entry.event === event);
    const behind = ledger.filter((entry) => {
      if (!entryIs.status(entry) || entry.event !== 'acknowledged') return false;
      const [, key = '', told = ''] = /^(.*):(\w+)$/.exec(entry.key) ?? [];
      if ((byKey.get(key) ?? -1) >= (MEANS[told] ?? 0)) return false;
      // Messenger names what was delivered by its own id, which we may learn only by the echo.
      if (!key.startsWith('messenger/') || told === 'echo') return true;
      const echoed = first(`${key}:echo`, 'acknowledged');
      return echoed >= 0 && echoed < first(entry.key, 'sent');
    });
    return [
      ...back.map(({ id, statuses }) => `message ${id} went through ${statuses.join(', ')}`),
      ...behind.map(({ key }) => `it was told, and is not known, that ${key}`),
    ];
  },
  corruptions: [
    bySql(
      'going back',
      `UPDATE outbox SET payload = jsonb_set(payload, '{status}', '"unknown"')
       WHERE event_id = (SELECT max(event_id::text)::uuid FROM outbox WHERE type = 'conversations.message-status-changed'
                         GROUP BY payload->>'messageId' HAVING count(*) > 1 LIMIT 1)`,
    ),
    bySql(
      'forgetting what was told',
      `UPDATE message SET status = 'sent' WHERE id = (SELECT id FROM message WHERE status IN ('delivered', 'read') LIMIT 1)`,
    ),
  ],
};
