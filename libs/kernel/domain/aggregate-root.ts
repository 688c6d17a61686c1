import { DomainError } from '../errors/domain-error.js';
import type { DomainEvent } from './domain-event.js';
import { Entity } from './entity.js';

/** The class side of an aggregate: its name in outbox, journal and traces. */
export interface AggregateClass<A extends AggregateRoot = AggregateRoot> {
  new (...args: never[]): A;
  /** Stable name such as `order`. */
  readonly aggregateType: string;
}

/**
 * The root of a cluster changed as one, with its invariants and its events.
 * TypeORM builds instances without running constructors, so a subclass must not rely on property initialisers,
 * and its state is TypeScript-`private`, never `#private`.
 */
export abstract class AggregateRoot extends Entity {
  /** Counts the changes stored; checked on every update. */
  version!: number;
  private pendingEvents?: DomainEvent[];

  /** Remembers what happened; the unit of work stores it together with the change. */
  protected record(event: DomainEvent): void {
    (this.pendingEvents ??= []).push(event);
  }

  /** Refuses a change that was made looking at another version (If-Match). Undefined means the caller did not look. */
  expectVersion(expected: number | undefined): void {
    if (expected !== undefined && expected !== this.version)
      throw new DomainError(
        'precondition-failed',
        'kernel.version-mismatch',
        'It was changed since you read it. Read it again and repeat your change.',
        { version: this.version },
      );
  }

  /** Hands over the recorded events, once. */
  pullEvents(): DomainEvent[] {
    const events = this.pendingEvents ?? [];
    this.pendingEvents = undefined;
    return events;
  }
}

export function aggregateTypeOf(aggregate: AggregateRoot): string {
  return (aggregate.constructor as unknown as AggregateClass).aggregateType;
}
