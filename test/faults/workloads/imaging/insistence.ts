import { setTimeout as sleep } from 'node:timers/promises';
import type { Ledger, LedgerEntry } from '../../load/ledger.js';

/** What came of one attempt; undefined when nobody knows. */
export interface Outcome {
  readonly kind: 'taken' | 'refused' | 'unavailable';
  readonly status: number;
  readonly answer?: unknown;
}

/** What the ledger knows a thing by, and of it. */
export interface Named {
  readonly key: string;
  readonly data?: LedgerEntry['data'];
}

/** Something that is asked for until it is done. */
export interface Wish extends Named {
  readonly sender: string;
  /** What goes in the same request, and is acknowledged with it. */
  readonly others?: readonly Named[];
  attempt(number: number): Promise<Outcome | undefined>;
}

const PAUSE_MS = 150;
/** Longer than any fault lasts: after that, what is never acknowledged is a fault of the system. */
const PATIENCE_MS = 90_000;
/** An acknowledgement may be lost on its way: so often the same comes again although it was taken. */
const REPEAT_EVERY = 4;

/** Writes every attempt down before it is made, and every acknowledgement before anybody relies on it. */
export class Insistence {
  readonly refusals: string[] = [];
  private readonly sequences = new Map<string, number>();

  constructor(private readonly ledger: Ledger) {}

  /** Tries until it is taken; answers what the last answer said. Undefined when it is refused, which is noted as a fault. */
  async until(wish: Wish): Promise<Outcome | undefined> {
    const { sender, key } = wish;
    const sequence = (this.sequences.get(sender) ?? 0) + 1;
    this.sequences.set(sender, sequence);
    const end = Date.now() + PATIENCE_MS;
    for (let attempt = 1; ; attempt++) {
      const entries = [wish, ...(wish.others ?? [])].map((each) => ({
        ...{ sender, sequence, attempt, key: each.key },
        ...(each.data && { data: each.data }),
      }));
      for (const entry of entries)
        await this.ledger.write({ event: 'sent', ...entry, at: new Date().toISOString() });
      const outcome = await wish.attempt(attempt).catch(() => undefined);
      if (outcome && outcome.kind !== 'unavailable') {
        const event = outcome.kind === 'taken' ? 'acknowledged' : 'refused';
        const { status, answer } = outcome;
        for (const entry of entries)
          await this.ledger.write({ event, ...entry, at: new Date().toISOString(), status, answer });
        if (outcome.kind === 'refused') {
          this.refusals.push(`${sender} ${key} was refused: ${JSON.stringify(outcome)}`);
          return undefined;
        }
        if (sequence % REPEAT_EVERY !== 0 || attempt > 1) return outcome;
        continue;
      }
      if (Date.now() > end)
        throw new Error(`${sender} ${key} was not acknowledged within ${PATIENCE_MS / 1000} s`);
      await sleep(PAUSE_MS);
    }
  }
}
