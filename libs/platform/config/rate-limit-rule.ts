/** How many points one key may use in a fixed window. */
export interface RateLimitRule {
  /** Names the counter: keys of different rules do not meet. */
  readonly name: string;
  /** 0 sets no limit. */
  readonly points: number;
  readonly windowSeconds: number;
}
