import type { Agent } from './choose-agent.js';

/** Since when somebody is there: what is planned for that time counts only as long as it lasts. */
export type Since = string;

/**
 * Who is there to answer, and what they have to do. Somebody is there who says so and has a connection, or had one in the
 * last minutes; whoever lost it is absent until it comes back.
 */
export abstract class InboxAgents {
  /** Takes somebody's own word. Answers since when they are there or not, or null when it changed nothing. */
  abstract setAvailable(userId: string, available: boolean): Promise<Since | null>;
  /** Makes somebody absent who has been there since then and whose last connection has long gone. Answers whether it did. */
  abstract markAbsent(userId: string, since: Since): Promise<boolean>;
  /** When somebody who has been there since then may first be absent; null when they are not there since then. */
  abstract mayBeAbsentAt(userId: string, since: Since): Promise<Date | null>;
  /** Ends an absence. Answers since when they are there again, or null when they were not absent. */
  abstract endAbsence(userId: string): Promise<Since | null>;
  /** Those of these users who are there, with what is theirs. */
  abstract available(userIds: readonly string[]): Promise<Agent[]>;
  abstract markAssigned(userId: string, at: Date): Promise<void>;
  /** Removes what nobody asks any more: connections that ended before. */
  abstract forgetConnectionsBefore(moment: Date): Promise<void>;
}
