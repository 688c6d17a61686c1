/** A seal that does not hold, and why. */
export interface SealFault {
  /** Number of the seal, from 1. */
  readonly seal: string;
  /**
   * `chain`: it does not follow the seal before it; `rows-missing`: commands it covers are gone; `rows-changed`: what it
   * covers reads differently than when it was sealed; `seal-changed`: the seal itself was changed.
   */
  readonly fault: 'chain' | 'rows-missing' | 'rows-changed' | 'seal-changed';
}

export interface AuditedSeals {
  /** How many seals were looked at. */
  readonly seals: number;
  /** How many commands they cover. */
  readonly commands: number;
  readonly faults: readonly SealFault[];
  /** The number to go on from; null when there is no further seal. */
  readonly next: string | null;
}

/** Checks the journal's seals against the journal. */
export abstract class JournalAudit {
  /** Checks at most `most` seals from one number on. */
  abstract check(from: string, most: number): Promise<AuditedSeals>;
  /** Commands that are not sealed yet: they are the newest ones. */
  abstract unsealed(): Promise<number>;
}
