import type { BotContent } from '../../../domain/bot-content.js';

/** The version of a bot that answers. */
export interface AnsweringBot {
  readonly botId: string;
  readonly version: number;
  readonly locale: string;
  readonly content: BotContent;
  /** The experiment by which it answers this contact; absent where none runs. */
  readonly experimentId?: string;
}
