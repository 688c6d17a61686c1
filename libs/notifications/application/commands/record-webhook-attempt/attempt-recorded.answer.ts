/** When the next attempt is due. */
export interface AttemptRecordedAnswer {
  /** Null when there is none. */
  readonly retryInSeconds: number | null;
}
