import { LRUCache } from 'lru-cache';

/** How long an answer about a session or key is trusted, in milliseconds: the delay of a revocation, at most. */
export const ACCESS_TRUST_MS = 5_000;
const MOST_ENTRIES = 10_000;

/**
 * Remembers for a time what was found under a key: who is behind a session, so that a busy client costs no question to the
 * database. Those who ask at once for the same share one question. A failed question is not remembered.
 */
export class AccessCache<A> {
  private readonly entries: LRUCache<string, Promise<A>>;

  /**
   * @param trustMs how long an answer is remembered
   * @param now monotonic milliseconds
   */
  constructor(trustMs = ACCESS_TRUST_MS, now: () => number = () => performance.now()) {
    this.entries = new LRUCache<string, Promise<A>>({
      max: MOST_ENTRIES,
      ttl: trustMs,
      ttlResolution: 0,
      perf: { now },
    });
  }

  /** What is known under the key, or what `load` finds. */
  find(key: string, load: () => Promise<A>): Promise<A> {
    const known = this.entries.get(key);
    if (known) return known;
    const loading = load();
    this.entries.set(key, loading);
    loading.catch(() => {
      if (this.entries.peek(key) === loading) this.entries.delete(key);
    });
    return loading;
  }

  clear(): void {
    this.entries.clear();
  }
}
