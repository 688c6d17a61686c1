/** The version of a bot that answers. */
export interface AnsweringBot {
  readonly botId: string;
  readonly version: number;
  /** The experiment by which it answers this contact; absent where none runs. */
  readonly experimentId?: string;
}
