import type { Actor } from './actor.js';

/** On whose behalf, in which organization and as part of which chain something runs. Opened at each edge. */
export interface ExecutionContext {
  readonly actor: Actor;
  /** The organization whose rows are visible; null before it is known and for work across organizations. */
  readonly organizationId: string | null;
  /** The same along a whole chain of commands, events and deliveries; the key of a trace. */
  readonly correlationId: string;
  /** The event or command that caused this; null at an edge. */
  readonly causationId: string | null;
  /** BCP 47 language tag for texts made for people. */
  readonly locale: string;
  /** W3C trace context, when a caller or a span supplied one. */
  readonly traceparent?: string;
  /** The caller's Idempotency-Key, when it sent one. */
  readonly idempotencyKey?: string;
}
