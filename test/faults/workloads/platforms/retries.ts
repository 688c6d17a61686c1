/** How platforms wait before they tell us something again, as they document it, with shorter times. */
export const Retries = {
  /** Again and again, after longer and longer pauses: Telegram, Meta, a page of our own. */
  untilTaken: (attempt: number): number => Math.min(200 * 2 ** attempt, 3_000),
  /** Nearly at once, then twice more (Slack, "Events API", "Retries"). */
  threeTimes: (attempt: number): number | undefined => [200, 4_000, 15_000][attempt - 1],
  /** Interactions of Discord: the person sees that it failed. */
  never: (): undefined => undefined,
};
