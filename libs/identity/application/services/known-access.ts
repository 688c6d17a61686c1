/** What this process remembers of sessions and keys. */
export abstract class KnownAccess {
  /**
   * Forgets all of it, so that a change made here counts here at once, and tells the other processes, which follow
   * within milliseconds; whatever happens to that message, within five seconds.
   */
  abstract forget(): Promise<void>;
}
