import type { LedgerEntry } from '../load/ledger.js';

/** What a check looks at: the outside's ledger, and the tables as a superuser sees them. */
export interface Evidence {
  readonly ledger: LedgerEntry[];
  rows<Row extends object>(text: string, values?: readonly unknown[]): Promise<Row[]>;
}

/** A way to break what an invariant guards, to see that the check finds it. Tables are put back afterwards. */
export interface Corruption {
  readonly by: string;
  /** Answers how to undo what is not in the tables or the ledger. */
  apply(evidence: Evidence): Promise<void | (() => Promise<void>)>;
}

/** Something that must be true after every fault. */
export interface Invariant {
  readonly name: string;
  /** Answers what is wrong, in words; nothing when it holds. */
  check(evidence: Evidence): Promise<string[]>;
  readonly corruptions: readonly [Corruption, ...Corruption[]];
}

/** A corruption by one statement, which must have changed something. */
export function bySql(by: string, statement: string): Corruption {
  return {
    by,
    async apply(evidence) {
      const changed = await evidence.rows(`${statement} RETURNING 1`);
      if (changed.length === 0) throw new Error(`There was nothing to corrupt by ${by}.`);
    },
  };
}
