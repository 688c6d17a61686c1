import type { BotReplay } from './bot-replay.js';
import type { ReplayedConversation } from './replayed-conversation.js';

export abstract class BotReplayRepository {
  /** @throws DomainError `conversations.replay.not-found` */
  abstract get(id: string): Promise<BotReplay>;
  /**
   * Stores it with the conversations to go through: those in which the bot answered then, or an even sample of them.
   * @throws DomainError `conversations.replay-active` while another one of the bot goes on
   */
  abstract add(replay: BotReplay, sample: number): Promise<void>;
  abstract update(replay: BotReplay): Promise<void>;
  /** Keeps what came of a conversation, or the code why nothing did; once, the first stays. */
  abstract keep(
    replay: BotReplay,
    conversationId: string,
    outcome: ReplayedConversation | { readonly code: string },
  ): Promise<void>;
  abstract isComplete(replayId: string): Promise<boolean>;
  /** Removes those from before a moment, whole. */
  abstract forgetBefore(moment: Date): Promise<void>;
}
