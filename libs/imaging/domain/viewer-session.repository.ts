import type { ViewerSession } from './viewer-session.js';

/** The viewers' sessions of the organization. */
export abstract class ViewerSessionRepository {
  abstract find(id: string): Promise<ViewerSession | undefined>;
  abstract add(session: ViewerSession): Promise<void>;
  /** Throws ConcurrencyConflict. */
  abstract update(session: ViewerSession): Promise<void>;
  /** Puts the end of one off; by itself, because several processes may do it at once. */
  abstract renew(id: string, expiresAt: Date): Promise<void>;
  /** Ends all of a user or share link. */
  abstract endAllOf(holderId: string, now: Date): Promise<void>;
  /** Removes those that nobody can use or ask about any more. */
  abstract removeLongEnded(now: Date): Promise<void>;
}
