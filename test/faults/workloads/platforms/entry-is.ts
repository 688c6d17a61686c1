import type { LedgerEntry } from '../../load/ledger.js';

const isForged = ({ data }: LedgerEntry): boolean => data?.['forged'] === true;

/** Kinds of entries in this workload's ledger. */
export const entryIs = {
  /** Something that nobody may believe. */
  forged: isForged,
  /** A message of a person or the press of a button; they are numbered. */
  message: (entry: LedgerEntry): boolean => entry.sequence > 0 && !isForged(entry),
  /** What a platform tells of one of our messages. */
  status: (entry: LedgerEntry): boolean => entry.sequence === 0 && !isForged(entry),
};
