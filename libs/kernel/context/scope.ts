import type { ActiveUnitOfWork } from '../domain/unit-of-work.js';
import type { DeliveryClaim } from '../messaging/delivery-claim.js';
import type { Execution } from '../cqrs/execution.js';
import type { TransactionBatch } from '../cqrs/ports.js';
import type { ExecutionContext } from './execution-context.js';

/** What AsyncLocalStorage carries: the context, and what the mediator is doing in it right now. */
export interface Scope {
  context: ExecutionContext;
  execution?: Execution;
  unitOfWork?: ActiveUnitOfWork;
  /** The delivery that the next command settles in its own transaction. */
  settles?: DeliveryClaim;
  /** The shared transaction that the next command becomes part of. */
  batch?: TransactionBatch;
}
