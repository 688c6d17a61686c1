import type { BotOutcome } from '../../../domain/bot/bot-outcome.js';
import type { DIFFERENCE_KINDS } from '../../../domain/replay/compare-turns.js';

/** A message that the version of a replay would have answered differently. */
export class ReplayDifferenceView {
  readonly id!: string;
  readonly kind!: (typeof DIFFERENCE_KINDS)[number];
  readonly conversationId!: string;
  /** The person's message. */
  readonly messageId!: string;
  /** The conversation had taken another way before: the person may not be answering this version at all. */
  readonly afterDivergence!: boolean;
  /** What the person wrote. Left out for those who may not read conversations, as is what the bot said. */
  readonly text?: string;
  /** The version that answered then. */
  readonly beforeVersion!: number;
  /** Keys of its replies in the bot's catalogue. */
  readonly beforeKeys!: string[];
  /** What it said. */
  readonly beforeTexts?: string[];
  readonly beforeOutcome!: BotOutcome['kind'] | null;
  readonly afterKeys!: string[];
  /** What this version would have said. */
  readonly afterTexts?: string[];
  readonly afterOutcome!: BotOutcome['kind'] | null;
}
