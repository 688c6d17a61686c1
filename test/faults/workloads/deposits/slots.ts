import { nameId, newId } from '#kernel';
import { bySql, type Invariant } from '../../checks/invariant.js';
import type { Site } from '../workload.js';

/** A stretch of time in which the schedule was on: from its first slot to the last one it fired. */
interface Window {
  readonly first: Date;
  last?: Date;
}

/** A schedule of the ledger that is due every second, misses nothing (`all`), and writes one entry a slot. */
export class EverySecond {
  private readonly id = newId();
  private readonly windows: Window[] = [];

  constructor(
    private readonly organizationId: string,
    readonly accountId: string,
  ) {}

  async create({ superuser }: Site): Promise<void> {
    await superuser.rows(
      `INSERT INTO schedule (id, organization_id, name, use_case, fields, cron, misfire, active, next_due_at)
       VALUES ($1, $2, 'every second', 'ledger.write-entry', $3, '* * * * * *', 'all', false, now())`,
      [this.id, this.organizationId, JSON.stringify({ accountId: this.accountId, sequence: 0 })],
    );
  }

  async start({ superuser }: Site): Promise<void> {
    const [row] = await superuser.rows<{ first: Date }>(
      `UPDATE schedule SET active = true, last_fired_at = NULL, next_due_at = date_trunc('second', now()) + interval '1 second'
       WHERE id = $1 RETURNING next_due_at AS first`,
      [this.id],
    );
    if (row) this.windows.push({ first: row.first });
  }

  async stop({ superuser }: Site): Promise<void> {
    const [row] = await superuser.rows<{ last: Date | null }>(
      'UPDATE schedule SET active = false WHERE id = $1 RETURNING last_fired_at AS last',
      [this.id],
    );
    const window = this.windows.at(-1);
    if (window && row?.last) window.last = row.last;
  }

  /** Every slot of every window, and no other, was fired: once as an event, once as an entry. */
  get invariant(): Invariant {
    return {
      name: 'each slot of a schedule fired once',
      check: async ({ rows }) => {
        const fired = await rows<{ id: string; n: number }>(
          `SELECT event_id AS id, count(*)::int AS n FROM outbox WHERE aggregate_type = 'schedule' GROUP BY event_id`,
        );
        const entries = await rows<{ n: number }>(
          'SELECT count(*)::int AS n FROM test_entry WHERE account_id = $1',
          [this.accountId],
        );
        const expected = new Map(this.slots().map((slot) => [nameId(this.id, slot.toISOString()), slot]));
        const seen = new Set(fired.map(({ id }) => id));
        const written = entries[0]?.n ?? 0;
        return [
          ...[...expected]
            .filter(([id]) => !seen.has(id))
            .map(([, slot]) => `the slot ${slot.toISOString()} was not fired`),
          ...fired.filter(({ id }) => !expected.has(id)).map(({ id }) => `${id} is of no slot`),
          ...fired.filter(({ n }) => n > 1).map(({ id, n }) => `${id} was fired ${n} times`),
          ...(written === fired.length
            ? []
            : [`${fired.length} slots were fired and ${written} entries written`]),
        ];
      },
      corruptions: [
        bySql(
          'losing a slot',
          `DELETE FROM outbox WHERE event_id = (SELECT event_id FROM outbox WHERE aggregate_type = 'schedule' LIMIT 1)`,
        ),
        bySql(
          'firing an invented slot',
          `INSERT INTO outbox (event_id, organization_id, aggregate_type, aggregate_id, aggregate_version, type, type_version, payload,
             command_id, correlation_id, causation_id)
           SELECT gen_random_uuid(), organization_id, aggregate_type, aggregate_id, 0, type, 1, payload, command_id, correlation_id,
             causation_id FROM outbox WHERE aggregate_type = 'schedule' LIMIT 1`,
        ),
        bySql(
          'losing an entry',
          `DELETE FROM test_entry WHERE n = (SELECT n FROM test_entry WHERE account_id = '${this.accountId}' LIMIT 1)`,
        ),
      ],
    };
  }

  private slots(): Date[] {
    return this.windows.flatMap(({ first, last }) => {
      const seconds = last ? Math.round((last.getTime() - first.getTime()) / 1_000) + 1 : 0;
      return Array.from({ length: seconds }, (_, n) => new Date(first.getTime() + n * 1_000));
    });
  }
}
