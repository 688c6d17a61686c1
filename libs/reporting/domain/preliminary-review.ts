import { noPreliminary, noteRequired } from './report.errors.js';

export const DISCREPANCIES = ['agree', 'minor', 'major'] as const;

/** Whether who signed a preliminary report saw what who wrote it saw (as RADPEER and residency programmes grade it). */
export type Discrepancy = (typeof DISCREPANCIES)[number];

/** What the signer says of the preliminary report of somebody else. */
export interface PreliminaryReview {
  readonly discrepancy?: Discrepancy | undefined;
  readonly note?: string | undefined;
}

/** What a signed version says beside its text. */
export interface Verdict {
  /** Why a signed report was changed. */
  readonly reason?: string;
  readonly discrepancy?: Discrepancy | null;
  readonly note?: string | null;
}

/** What was signed: whether somebody else had issued it as preliminary, and whether its text has changed since. */
interface Preliminary {
  readonly ofAnother: boolean;
  readonly changed: boolean;
}

/** The signer's verdict. What was signed without a change was right, unless they say otherwise. */
export function verdictOn(
  { ofAnother, changed }: Preliminary,
  { discrepancy, note }: PreliminaryReview,
): Verdict {
  if (!ofAnother && (discrepancy !== undefined || note !== undefined)) throw noPreliminary();
  if (discrepancy === 'major' && !note?.trim()) throw noteRequired();
  if (!ofAnother) return {};
  return { discrepancy: discrepancy ?? (changed ? null : 'agree'), note: note ?? null };
}
