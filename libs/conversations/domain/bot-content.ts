import type { BotIntent } from './bot/bot-profile.js';
import type { BotAi } from './bot/bot-ai.js';
import type { FlowKey } from './bot/flows/flow-key.js';

/** What a practice's administrators write for their bot. */
export interface BotContent {
  readonly greeting?: string;
  readonly emergencyText?: string;
  readonly flows?: readonly FlowKey[];
  readonly ai?: BotAi;
  readonly intents: readonly BotIntent[];
}
