import type { Ring } from './ring.js';

/** Tells workers that deliveries wait. A lost ring costs time, never a delivery: PostgreSQL knows what is pending. */
export abstract class Doorbell {
  abstract ring(rings: readonly Ring[]): Promise<void>;
  /** Rings not yet taken by a worker; the relay stops ringing while there are too many. */
  abstract waiting(): Promise<number>;
  /** False once after everything rung may have been lost (Redis was flushed or replaced). */
  abstract intact(): Promise<boolean>;
  abstract check(): Promise<void>;
}

/** Hears the rings for some contexts. */
export abstract class DoorbellListener {
  abstract listen(contexts: readonly string[], answer: (ring: Ring) => Promise<void>): Promise<void>;
  /** Takes no further ring and waits for those being answered. */
  abstract stop(): Promise<void>;
  /** Throws when rings are no longer heard. */
  abstract check(): Promise<void>;
}
