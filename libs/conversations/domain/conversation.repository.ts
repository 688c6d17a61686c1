import type { Conversation } from './conversation.js';

export abstract class ConversationRepository {
  /** @throws DomainError `conversations.conversation.not-found` */
  abstract get(id: string): Promise<Conversation>;
  /** The conversation of a thread that is not closed; at most one is. */
  abstract findOpen(threadId: string): Promise<Conversation | undefined>;
  /** The conversation in which a run of a flow goes on. */
  abstract findByFlow(runId: string): Promise<Conversation | undefined>;
  abstract add(conversation: Conversation): Promise<void>;
  abstract update(conversation: Conversation): Promise<void>;
  /** Stores a change of the tags, and lets the conversation be found by them. */
  abstract updateTags(conversation: Conversation): Promise<void>;
}
