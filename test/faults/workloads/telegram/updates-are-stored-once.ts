import { bySql, type Invariant } from '../../checks/invariant.js';
import type { LedgerEntry } from '../../load/ledger.js';

interface Stored {
  readonly key: string;
  readonly events: number;
  readonly takenIn: number;
  readonly messages: number;
}

const keysOf = (ledger: readonly LedgerEntry[], event: LedgerEntry['event']): Set<string> =>
  new Set(ledger.filter((entry) => entry.event === event).map(({ key }) => key));

export const updatesAreStoredOnce: Invariant = {
  name: 'every acknowledged update is stored once and is one message',
  async check({ ledger, rows }) {
    const stored = await rows<Stored>(
      `SELECT e.platform_event_id AS key, count(DISTINCT e.id)::int AS events, count(e.taken_in_at)::int AS "takenIn",
              count(DISTINCT m.id)::int AS messages
       FROM inbound_event e
       LEFT JOIN conversation c ON c.thread_id = e.thread_id
       LEFT JOIN message m ON m.conversation_id = c.id AND m.direction = 'inbound'
         AND m.platform_message_id = e.event->>'platformMessageId'
       GROUP BY e.platform_event_id`,
    );
    const byKey = new Map(stored.map((one) => [one.key, one]));
    const sent = keysOf(ledger, 'sent');
    const lost = [...keysOf(ledger, 'acknowledged')].filter((key) => !byKey.has(key));
    return [
      ...lost.map((key) => `update ${key} was acknowledged and is not there`),
      ...stored.filter(({ key }) => !sent.has(key)).map(({ key }) => `update ${key} was never sent`),
      ...stored
        .filter(({ events, takenIn, messages }) => events !== 1 || takenIn === 0 || messages !== 1)
        .map(({ key, events, takenIn, messages }) =>
          takenIn === 0
            ? `update ${key} was never taken in`
            : `update ${key} is stored ${events} times, as ${messages} messages`,
        ),
    ];
  },
  corruptions: [
    bySql('losing an update', 'DELETE FROM inbound_event WHERE id = (SELECT id FROM inbound_event LIMIT 1)'),
    bySql(
      'forgetting to take one in',
      'UPDATE inbound_event SET taken_in_at = NULL WHERE id = (SELECT id FROM inbound_event LIMIT 1)',
    ),
    bySql(
      'losing a message',
      `UPDATE message SET platform_message_id = NULL WHERE id = (SELECT id FROM message WHERE direction = 'inbound' LIMIT 1)`,
    ),
    bySql(
      'taking one in twice',
      `INSERT INTO message (id, organization_id, version, conversation_id, position, direction, author_kind, text, buttons, media,
         platform_message_id, status, occurred_at)
       SELECT gen_random_uuid(), organization_id, 1, conversation_id, 100000, direction, author_kind, text, buttons, media,
         platform_message_id, status, occurred_at FROM message WHERE direction = 'inbound' LIMIT 1`,
    ),
    {
      by: 'a ledger that knows of one more',
      apply({ ledger }) {
        const last = ledger.findLast(({ event }) => event === 'acknowledged');
        if (!last) throw new Error('The ledger is empty.');
        ledger.push({ ...last, key: '1' });
        return Promise.resolve();
      },
    },
  ],
};
