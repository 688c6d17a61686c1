import type { Agent } from './choose-agent.js';

/** Who is there to answer, and what they have to do. */
export abstract class InboxAgents {
  /** Answers whether it changed anything. */
  abstract setAvailable(userId: string, available: boolean): Promise<boolean>;
  /** Those of these users who are there, with what is theirs. */
  abstract available(userIds: readonly string[]): Promise<Agent[]>;
  abstract markAssigned(userId: string, at: Date): Promise<void>;
}
