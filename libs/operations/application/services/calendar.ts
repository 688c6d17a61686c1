/** Knows when a cron expression is due. */
export abstract class Calendar {
  /**
   * The next time after a moment, in an IANA zone; undefined when the expression or the zone is no such thing, or when
   * it is never due again.
   */
  abstract nextDue(cron: string, timeZone: string, after: Date): Date | undefined;
}
