/** When the next attempt is due. */
export interface PostponedAnswer {
  /** Null when there is none. */
  readonly retryInSeconds: number | null;
}
