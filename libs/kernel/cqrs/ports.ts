import type { ExecutionContext } from '../context/execution-context.js';
import type { Scope } from '../context/scope.js';
import type { ActiveUnitOfWork } from '../domain/unit-of-work.js';
import type { Execution } from './execution.js';
import type { Caching, UseCase } from './use-case.js';

/** Opens the one transaction of a use case, bound to the context's organization. */
export abstract class Transactions {
  /**
   * Runs `work` in a transaction and commits aggregates, events, journal row and delivery together.
   * `work` may run again after a serialization failure or deadlock, so it does nothing outside the transaction.
   */
  abstract run<R>(
    scope: Scope,
    execution: Execution,
    work: (unitOfWork: ActiveUnitOfWork) => Promise<R>,
  ): Promise<R>;
}

/** A transaction that several commands share: deliveries of one organization, committed together or not at all. */
export type TransactionBatch = Pick<Transactions, 'run'>;

/** Keeps the commands that failed; those that succeed are journaled by their own transaction. */
export abstract class CommandJournal {
  abstract failed(execution: Execution, context: ExecutionContext, error: unknown): Promise<void>;
}

/** Watches every use case: spans, metrics, slow logs. */
export abstract class UseCaseObserver {
  abstract observe<R>(execution: Execution, context: ExecutionContext, run: () => Promise<R>): Promise<R>;
}

export interface IdempotencyClaim {
  readonly actorId: string;
  readonly key: string;
  readonly useCase: string;
  /** SHA-256 of the message, hexadecimal. */
  readonly requestHash: string;
}

/** Remembers what was answered to which key, in the transaction that does the work. */
export abstract class IdempotencyStore {
  /** Claims the key. Answers what was stored when the same request was done before; throws when another one used the key. */
  abstract claim(claim: IdempotencyClaim): Promise<{ readonly replay: unknown } | null>;
  abstract complete(claim: IdempotencyClaim, answer: unknown): Promise<void>;
}

/** Keeps the answers of queries that allow it, until an event or their time ends them. */
export abstract class QueryCache {
  /** What is kept for the context's organization, permissions and language and this message, or else what `read` answers. */
  abstract answer(
    useCase: UseCase,
    caching: Caching,
    context: ExecutionContext,
    message: object,
    read: () => Promise<unknown>,
  ): Promise<unknown>;
}
