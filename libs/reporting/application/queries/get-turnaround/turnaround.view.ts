/** How long reports took from the last image to their signature, without pauses. */
export class TurnaroundFiguresView {
  /** A modality, a priority or a reader's id; null for all together, and where it is not known. */
  readonly of!: string | null;
  /** The reader's name. */
  readonly name!: string | null;
  /** How many were signed for the first time. */
  readonly count!: number;
  /** Half of them took no longer; null when there were none. */
  readonly p50Seconds!: number | null;
  /** Nine of ten took no longer. */
  readonly p90Seconds!: number | null;
  /** How many were signed after they were due. */
  readonly breached!: number;
  /** Of all, 0 to 1; null when there were none. */
  readonly breachedShare!: number | null;
}

export class TurnaroundView {
  /** The practice's calendar days, YYYY-MM-DD. */
  readonly from!: string;
  readonly to!: string;
  readonly all!: TurnaroundFiguresView;
  /** By what was asked for, most reports first. */
  readonly groups!: TurnaroundFiguresView[];
}
