import { bySql, type Invariant } from '../../checks/invariant.js';
import type { LedgerEntry } from '../../load/ledger.js';

/** Highest sequence sent and highest acknowledged, of one sender. */
function counts(entries: readonly LedgerEntry[]): { sent: number; acknowledged: number } {
  const highest = (event: LedgerEntry['event']): number =>
    Math.max(0, ...entries.filter((entry) => entry.event === event).map(({ sequence }) => sequence));
  return { sent: highest('sent'), acknowledged: highest('acknowledged') };
}

export const depositsCount: Invariant = {
  name: 'every acknowledged deposit counts once, and each led to one entry, in order',
  async check({ ledger, rows }) {
    const accounts = await rows<{ id: string; total: number; entries: number[] | null }>(
      `SELECT a.id, a.total, (SELECT array_agg(e.sequence ORDER BY e.n) FROM test_entry e WHERE e.account_id = a.id) AS entries
       FROM test_account a`,
    );
    const bySender = Map.groupBy(ledger, ({ sender }) => sender);
    const unknown = [...bySender.keys()].filter((sender) => !accounts.some(({ id }) => id === sender));
    return [
      ...unknown.map((sender) => `the account ${sender} is not there`),
      ...accounts.flatMap(({ id, total, entries }) => {
        const { sent, acknowledged } = counts(bySender.get(id) ?? []);
        const wrong = total < acknowledged || total > sent;
        const expected = Array.from({ length: total }, (_, index) => index + 1).join();
        return [
          ...(wrong
            ? [`account ${id} holds ${total}; ${acknowledged} deposits were acknowledged, ${sent} sent`]
            : []),
          ...((entries ?? []).join() === expected
            ? []
            : [`account ${id} holds ${total}, its entries are ${(entries ?? []).join()}`]),
        ];
      }),
    ];
  },
  corruptions: [
    bySql(
      'losing a deposit',
      'UPDATE test_account SET total = total - 1 WHERE id = (SELECT id FROM test_account WHERE total > 0 LIMIT 1)',
    ),
    bySql(
      'counting one twice',
      'UPDATE test_account SET total = total + 1 WHERE id = (SELECT id FROM test_account LIMIT 1)',
    ),
    bySql(
      'writing an entry twice',
      `INSERT INTO test_entry (organization_id, account_id, sequence)
       SELECT organization_id, account_id, sequence FROM test_entry WHERE sequence > 0 LIMIT 1`,
    ),
    bySql(
      'exchanging two entries',
      'UPDATE test_entry SET sequence = 3 - sequence WHERE sequence IN (1, 2) AND account_id = (SELECT account_id FROM test_entry WHERE sequence = 2 LIMIT 1)',
    ),
    {
      by: 'a ledger that knows of one more',
      apply({ ledger }) {
        const last = ledger.findLast(({ event }) => event === 'acknowledged');
        if (!last) throw new Error('The ledger is empty.');
        const highest = Math.max(
          ...ledger.filter(({ sender }) => sender === last.sender).map(({ sequence }) => sequence),
        );
        ledger.push({ ...last, sequence: highest + 1 });
        return Promise.resolve();
      },
    },
  ],
};
