import type { BotAi } from './bot-ai.js';
import type { FlowKey } from './flows/flow-key.js';

/** What a practice's administrators write down about their bot; the decision core and the understanding read it. */
export interface BotProfile {
  readonly botId: string;
  /** Grows with every published change; trained models are cached by it. */
  readonly version: number;
  readonly practiceName: string;
  /** BCP 47 tag. */
  readonly locale: string;
  /** IANA zone of the practice; "today" and "next Tuesday" mean its calendar. */
  readonly timeZone: string;
  /** First words of a conversation, after the bot has named itself. */
  readonly greeting?: string;
  /** Sent at once when a message describes an emergency. The default names no country's number. */
  readonly emergencyText?: string;
  /** What it does with people step by step; everything unless told. */
  readonly flows?: readonly FlowKey[];
  /** Absent: the local engine does everything. */
  readonly ai?: BotAi;
  /** A replay, not an answer: what models of AI cost is booked as such. */
  readonly rehearses?: boolean;
  /** The bot's own intents: how people ask, and the answer. */
  readonly intents: readonly BotIntent[];
}

export interface BotIntent {
  /** Letters, digits and dashes. The name of a built-in intent adds examples to it. */
  readonly name: string;
  readonly examples: readonly string[];
  /** Absent when the intent only adds examples to a built-in one. */
  readonly answer?: string;
}
