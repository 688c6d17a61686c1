import { ApiProperty } from '@nestjs/swagger';

/** A seal that does not hold. */
export class SealFaultView {
  /** Number of the seal, from 1. */
  seal!: string;
  /** `chain`, `rows-missing`, `rows-changed` or `seal-changed`. */
  fault!: 'chain' | 'rows-missing' | 'rows-changed' | 'seal-changed';
}

/** Whether the journal of commands is as it was when it was sealed. */
export class JournalVerification {
  /** Whether every seal that was looked at holds. */
  intact!: boolean;
  /** How many seals were looked at. */
  seals!: number;
  /** How many commands those cover. */
  commands!: number;
  /** Commands too new to be sealed; nothing can be said of them yet. */
  unsealed!: number;
  @ApiProperty({ type: [SealFaultView] })
  faults!: SealFaultView[];
  /** Give it back as `from` to go on; null at the end. */
  next!: string | null;
}
