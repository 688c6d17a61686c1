import type { BotIntent } from './bot/bot-profile.js';

/** What a practice's administrators write for their bot. */
export interface BotContent {
  readonly greeting?: string;
  readonly emergencyText?: string;
  readonly intents: readonly BotIntent[];
}
