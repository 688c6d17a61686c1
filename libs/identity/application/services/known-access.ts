/** What this process remembers of sessions and keys. */
export abstract class KnownAccess {
  /** Forgets all of it, so that a change made here counts here at once; other processes follow within five seconds. */
  abstract forget(): void;
}
