import type { Command } from '../cqrs/command.js';
import type { AggregateRoot } from './aggregate-root.js';
import type { DomainEvent } from './domain-event.js';

/** Where an event without an aggregate belongs: a name and id that order it and link it into traces. */
export interface EventSource {
  readonly type: string;
  readonly id: string;
  readonly version?: number;
  /** For batches: the correlation of the request this one event came with. */
  readonly correlationId?: string;
}

export interface EnqueueOptions {
  /** The same id is executed once, however often it is enqueued. A new id unless given. */
  readonly id?: string;
  /** Commands of one lane run one after the other. Each in a lane of its own unless given. */
  readonly lane?: string;
  /** Not before this moment. */
  readonly availableAt?: Date;
}

/** The open transaction of one command, as the application sees it. */
export abstract class UnitOfWork {
  /** Stores the events that the aggregate recorded, with this transaction. Repositories call it; nobody else needs to. */
  abstract track(aggregate: AggregateRoot): void;

  /** Stores an event that belongs to no aggregate. */
  abstract record(event: DomainEvent, source: EventSource): void;

  /** Stores a command to be executed in the worker, in its own transaction, after this one has committed. */
  abstract enqueue(command: Command<unknown>, options?: EnqueueOptions): void;
}

/** The side of a unit of work that only the mediator's behaviours see. */
export abstract class ActiveUnitOfWork extends UnitOfWork {
  abstract readonly readOnly: boolean;
}
