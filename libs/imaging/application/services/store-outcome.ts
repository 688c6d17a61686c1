/** What became of one part of a store request. */
export interface StoreOutcome {
  readonly sopClassUid?: string;
  readonly sopInstanceUid?: string;
  readonly seriesInstanceUid?: string;
  readonly studyInstanceUid?: string;
  /** Failure Reason (0008,1197); absent when the instance is stored. */
  readonly failureReason?: number;
  /** Warning Reason (0008,1196) of a stored instance that is not all that it should be. */
  readonly warningReason?: number;
}
