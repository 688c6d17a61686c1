/** What came of a clock. Seconds of office hours; null when it was never stopped. */
export class ClockFiguresView {
  /** How often it was stopped. */
  readonly count!: number;
  /** Half of the contacts waited no longer. */
  readonly p50Seconds!: number | null;
  /** Nine of ten contacts waited no longer. */
  readonly p90Seconds!: number | null;
  /** How often the time ran out, counted on the day when it did. */
  readonly breaches!: number;
}

export class ServiceLevelDayView {
  /** The practice's calendar day, YYYY-MM-DD. */
  readonly day!: string;
  readonly firstReplies!: number;
  readonly firstReplyBreaches!: number;
  readonly resolutions!: number;
  readonly resolutionBreaches!: number;
}

/** How long contacts waited for people. */
export class ServiceLevelsView {
  readonly from!: string;
  readonly to!: string;
  readonly firstReply!: ClockFiguresView;
  readonly resolution!: ClockFiguresView;
  /** Every day of the time asked for. */
  readonly days!: ServiceLevelDayView[];
}
