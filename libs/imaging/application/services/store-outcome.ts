/** What became of one part of a store request. */
export interface StoreOutcome {
  readonly sopClassUid?: string;
  readonly sopInstanceUid?: string;
  readonly seriesInstanceUid?: string;
  readonly studyInstanceUid?: string;
  /** Failure Reason (0008,1197); absent when the instance is stored. */
  readonly failureReason?: number;
}
