/** What a practice used of one AI model in a day, for one purpose and with one prompt. */
export class AiUsageView {
  /** In UTC, `YYYY-MM-DD`. */
  day!: string;
  /** `openai`, `gemini`, `bedrock` or `compatible`. */
  provider!: string;
  model!: string;
  /** What it was used for, such as `draft`. */
  purpose!: string;
  /** Name and version of the prompt, such as `draft-answer@3`; null where none was named. */
  prompt!: string | null;
  calls!: number;
  inputTokens!: number;
  outputTokens!: number;
  /** In the currency of the operator's price list. */
  cost!: number;
  /** How many of the calls are not in the cost, because the price of the model was not known. */
  unpricedCalls!: number;
}
