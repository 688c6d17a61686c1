import { bySql, type Invariant } from '../../checks/invariant.js';
import type { LedgerEntry } from '../../load/ledger.js';
import { entryIs } from './entry-is.js';

interface Stored {
  readonly key: string;
  readonly text: string;
  readonly events: number;
  readonly takenIn: number;
  readonly messages: number;
}

/** Ids of the webchat's events begin with the thread's; texts are unique in a thread of this workload. */
const STORED = `
SELECT h.platform || '/' || CASE h.platform WHEN 'webchat' THEN split_part(e.platform_event_id, ':', 2) ELSE e.platform_event_id END AS key,
       e.event->>'text' AS text, count(DISTINCT e.id)::int AS events, count(e.taken_in_at)::int AS "takenIn",
       count(DISTINCT m.id)::int AS messages
FROM inbound_event e JOIN channel h ON h.id = e.channel_id
LEFT JOIN conversation c ON c.thread_id = e.thread_id
LEFT JOIN message m ON m.conversation_id = c.id AND m.direction = 'inbound' AND m.text = e.event->>'text'
WHERE e.event->>'kind' IN ('message', 'button') GROUP BY 1, 2`;

const keysOf = (ledger: readonly LedgerEntry[], event: LedgerEntry['event']): Map<string, LedgerEntry> =>
  new Map(
    ledger
      .filter((entry) => entry.event === event && entryIs.message(entry))
      .map((entry) => [entry.key, entry]),
  );

export const messagesAreStoredOnce: Invariant = {
  name: 'every message that a platform was told is taken is stored once, and none that was forged or never sent',
  async check({ ledger, rows }) {
    const stored = await rows<Stored>(STORED);
    const there = new Set(stored.map(({ key }) => key));
    const sent = keysOf(ledger, 'sent');
    const lost = [...keysOf(ledger, 'acknowledged').values()].filter(({ key }) => !there.has(key));
    const forged = new Set(ledger.filter(entryIs.forged).map(({ key }) => key));
    const believed = ledger.filter((entry) => entryIs.forged(entry) && entry.event === 'acknowledged');
    return [
      ...lost.map(
        ({ key, sender, sequence }) => `message ${sequence} of ${sender} (${key}) was taken and is not there`,
      ),
      ...believed.map(({ key }) => `${key} was badly signed and was taken`),
      ...stored
        .filter(({ key, text }) => sent.get(key)?.data?.['text'] !== text)
        .map(({ key }) => (forged.has(key) ? `${key} was forged and is stored` : `${key} was never sent`)),
      ...stored
        .filter(({ events, takenIn, messages }) => events !== 1 || takenIn !== 1 || messages !== 1)
        .map(
          ({ key, events, takenIn, messages }) =>
            `${key} is stored ${events} times, taken in ${takenIn} times, as ${messages} messages`,
        ),
    ];
  },
  corruptions: [
    bySql(
      'losing what a platform told',
      `DELETE FROM inbound_event WHERE id = (SELECT id FROM inbound_event WHERE event->>'kind' = 'message' LIMIT 1)`,
    ),
    bySql(
      'losing a message',
      `UPDATE message SET text = 'lost' WHERE id = (SELECT id FROM message WHERE direction = 'inbound' LIMIT 1)`,
    ),
    bySql(
      'storing one twice',
      `INSERT INTO message SELECT (jsonb_populate_record(m, jsonb_build_object('id', gen_random_uuid(), 'position', 100000))).*
       FROM message m WHERE direction = 'inbound' LIMIT 1`,
    ),
    bySql(
      'storing one that nobody sent',
      `INSERT INTO inbound_event SELECT (jsonb_populate_record(e, jsonb_build_object('id', gen_random_uuid(), 'platform_event_id', '1'))).*
       FROM inbound_event e WHERE event->>'kind' = 'message' LIMIT 1`,
    ),
    {
      by: 'a ledger in which one was badly signed',
      apply({ ledger }) {
        const index = ledger.findLastIndex(
          (entry) => entry.event === 'acknowledged' && entryIs.message(entry),
        );
        const entry = ledger[index];
        if (!entry) throw new Error('The ledger is empty.');
        ledger[index] = { ...entry, data: { forged: true } };
        return Promise.resolve();
      },
    },
  ],
};
