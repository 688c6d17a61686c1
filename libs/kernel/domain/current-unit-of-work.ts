import { Injectable } from '@nestjs/common';
import { currentScope } from '../context/scopes.js';
import type { Command } from '../cqrs/command.js';
import type { AggregateRoot } from './aggregate-root.js';
import type { DomainEvent } from './domain-event.js';
import { type EnqueueOptions, type EventSource, UnitOfWork } from './unit-of-work.js';

/** The unit of work of whichever use case is running here. */
@Injectable()
export class CurrentUnitOfWork extends UnitOfWork {
  track(aggregate: AggregateRoot): void {
    this.open().track(aggregate);
  }

  record(event: DomainEvent, source: EventSource): void {
    this.open().record(event, source);
  }

  enqueue(command: Command<unknown>, options?: EnqueueOptions): void {
    this.open().enqueue(command, options);
  }

  private open(): UnitOfWork {
    const unitOfWork = currentScope()?.unitOfWork;
    if (!unitOfWork) throw new Error('There is no open unit of work here.');
    return unitOfWork;
  }
}
