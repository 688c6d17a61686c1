import type { Invariant } from '../../checks/invariant.js';
import { post } from '../../load/load.js';
import type { Sender } from '../../load/sender.js';

/** How many acknowledged requests of each sender are sent once more. */
const SAMPLE = 3;

/** Sends acknowledged requests again, the oldest and the newest: each must get the answer that it got then, and change nothing. */
export function keysAnswerAlike(baseUrl: string, senders: readonly Sender[]): Invariant {
  return {
    name: 'the same idempotency key gets the same answer',
    async check({ ledger }) {
      const found: string[] = [];
      const answers = Map.groupBy(
        ledger.filter(({ event }) => event === 'acknowledged'),
        ({ key }) => key,
      );
      for (const [key, given] of answers)
        if (new Set(given.map(({ answer }) => JSON.stringify(answer))).size > 1)
          found.push(`${key} was answered in different ways`);
      for (const sender of senders) {
        const acknowledged = ledger.filter(
          (entry) => entry.sender === sender.id && entry.event === 'acknowledged',
        );
        for (const entry of new Set([...acknowledged.slice(0, 1), ...acknowledged.slice(-SAMPLE)])) {
          const again = await post(baseUrl, sender.next(entry.sequence));
          const [now, then] = [JSON.stringify(again?.answer), JSON.stringify(entry.answer)];
          if (now !== then) found.push(`${entry.key} was answered ${then}, and now ${now}`);
        }
      }
      return found;
    },
    corruptions: [
      {
        by: 'a ledger that remembers another answer',
        apply({ ledger }) {
          const index = ledger.findLastIndex(({ event }) => event === 'acknowledged');
          const entry = ledger[index];
          if (!entry) throw new Error('The ledger is empty.');
          ledger[index] = { ...entry, answer: { sum: -1 } };
          return Promise.resolve();
        },
      },
    ],
  };
}
