const LONGEST_SECONDS = 3_600;

/** Attempts that are made in all before somebody has to look: about three days. */
export const MOST_HL7_ATTEMPTS = 80;

/** Seconds to the next attempt after so many that had no answer, at least 1; null when that was the last. */
export function hl7RetryDelay(failed: number): number | null {
  return failed >= MOST_HL7_ATTEMPTS ? null : Math.min(5 * 4 ** (failed - 1), LONGEST_SECONDS);
}
