/** Which conversations wait for a person, and whose they are. */
export abstract class InboxQueue {
  /** Ids of those that wait and were given to nobody: emergencies first, then who waits longest. */
  abstract next(limit: number): Promise<string[]>;
  /** Ids of those that were given to a user, who has not answered yet; or of all that are theirs. */
  abstract heldBy(userId: string, which: 'unanswered' | 'all'): Promise<string[]>;
}
