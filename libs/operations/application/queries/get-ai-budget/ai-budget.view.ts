/** Today's budget for AI models (UTC), and how much of it is used. */
export class AiBudgetView {
  /** `YYYY-MM-DD`. */
  day!: string;
  /** Tokens used, in and out. */
  tokens!: number;
  /** Null where there is no limit. */
  tokenLimit!: number | null;
  /** In the currency of the operator's price list. */
  cost!: number;
  /** Null where there is no limit. */
  costLimit!: number | null;
  /** Whether bots answer without AI models for the rest of the day. */
  isUsedUp!: boolean;
}
