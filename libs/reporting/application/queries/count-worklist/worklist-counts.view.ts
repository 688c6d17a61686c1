/** How many studies wait of one kind; null where the kind is not known. */
export class WorklistShareView {
  readonly of!: string | null;
  readonly count!: number;
}

/** How many studies wait for their signed report, in each view of the worklist. */
export class WorklistCountsView {
  readonly all!: number;
  readonly unread!: number;
  readonly claimed!: number;
  readonly drafted!: number;
  readonly preliminary!: number;
  /** Claimed by the caller. */
  readonly mine!: number;
  readonly unclaimed!: number;
  /** Preliminary, for the caller to review. */
  readonly toReview!: number;
  readonly overdue!: number;
  readonly atRisk!: number;
  readonly paused!: number;
  /** Images still come. */
  readonly arriving!: number;
  readonly lateImages!: number;
  readonly criticalOverdue!: number;
  readonly byPriority!: WorklistShareView[];
  readonly byModality!: WorklistShareView[];
  readonly bySubspecialty!: WorklistShareView[];
}
