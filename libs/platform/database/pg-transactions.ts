import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import {
  type ActiveUnitOfWork,
  type DeliveryClaim,
  type Execution,
  isId,
  type Scope,
  type TransactionBatch,
  Transactions,
  unavailable,
  UseCases,
} from '#kernel';
import { Failpoints } from '#platform/faults/failpoints';
import { CommittedEvents } from './committed-events.js';
import { Database } from './database.js';
import { flush, type FlushedCommand, SETTLE, settleValues } from './flush.js';
import { OutboxBell } from './outbox-bell.js';
import { PgUnitOfWork } from './pg-unit-of-work.js';
import { gather, send } from './pooled-client.js';
import { Replica } from './replica.js';
import { isConnectionLost, sqlState } from './sql-state.js';

/** Serialization failure and deadlock: PostgreSQL asks to run the whole transaction again. */
const REPEATABLE = new Set(['40001', '40P01']);
const MOST_TRIES = 3;
const LOST_PAUSE_MS = 25;

/** A transaction that several deliveries share. */
export interface DeliveryBatch extends TransactionBatch {
  /** Marks a delivery done that led to no command. */
  settle(claim: DeliveryClaim): void;
}

interface Progress {
  commitSent: boolean;
}

/**
 * One transaction a use case, in few flights: BEGIN and the tenant travel with the handler's first statement; journal,
 * outbox, delivery and COMMIT travel together; a query's COMMIT is not waited for.
 */
@Injectable()
export class PgTransactions extends Transactions {
  constructor(
    private readonly database: Database,
    private readonly replica: Replica,
    private readonly useCases: UseCases,
    private readonly bell: OutboxBell,
    private readonly committed: CommittedEvents,
    private readonly faults: Failpoints,
  ) {
    super();
  }

  async run<R>(
    scope: Scope,
    execution: Execution,
    work: (unitOfWork: ActiveUnitOfWork) => Promise<R>,
  ): Promise<R> {
    const needed = this.replica.positionFor(execution.useCase, scope.context);
    if (needed !== undefined) {
      try {
        return await this.read(await this.replica.connect(), scope, work, needed);
      } catch (error) {
        // Whatever went wrong there, the primary has the last word: "not found" too may only mean "not here yet".
        this.replica.failed(error);
      }
    }
    for (let number = 1; ; number++) {
      const progress: Progress = { commitSent: false };
      try {
        return await this.attempt(scope, execution, work, progress);
      } catch (error) {
        // A connection that broke before its COMMIT was sent took everything with it: as if it had not been tried.
        const lost = isConnectionLost(error) && !progress.commitSent;
        if (number >= MOST_TRIES || !(lost || REPEATABLE.has(sqlState(error) ?? ''))) throw error;
        // Where one connection broke the others may have too: the pool needs a moment to notice.
        if (lost) await new Promise((resolve) => setTimeout(resolve, LOST_PAUSE_MS));
      }
    }
  }

  /**
   * Runs several commands of one organization in one transaction, at the same time where they do not wait for each
   * other. Any failure takes all of them back.
   */
  async batch(organizationId: string, work: (batch: DeliveryBatch) => Promise<void>): Promise<void> {
    const client = await this.connect();
    const commands: (() => FlushedCommand)[] = [];
    const settled: DeliveryClaim[] = [];
    await this.on(client, organizationId, false, { commitSent: false }, async (progress, begun) => {
      await work({
        run: async <R>(
          scope: Scope,
          execution: Execution,
          inner: (unitOfWork: ActiveUnitOfWork) => Promise<R>,
        ): Promise<R> => {
          const unitOfWork = new PgUnitOfWork(false, client, scope.context, this.useCases);
          const answer = await inner(unitOfWork);
          commands.push(() => flushed(scope, execution, unitOfWork));
          return answer;
        },
        settle: (claim) => void settled.push(claim),
      });
      await this.commit(
        client,
        organizationId,
        begun,
        commands.map((command) => command()),
        progress,
        settled,
      );
    });
  }

  private async attempt<R>(
    scope: Scope,
    execution: Execution,
    work: (unitOfWork: ActiveUnitOfWork) => Promise<R>,
    progress: Progress,
  ): Promise<R> {
    const client = await this.connect();
    if (execution.useCase.kind === 'query') return this.read(client, scope, work);
    const { organizationId } = scope.context;
    return this.on(client, organizationId, false, progress, async (_progress, begun) => {
      const unitOfWork = new PgUnitOfWork(false, client, scope.context, this.useCases);
      const answer = await work(unitOfWork);
      await this.commit(client, organizationId, begun, [flushed(scope, execution, unitOfWork)], progress);
      return answer;
    });
  }

  /** Reads on the primary, or on a standby that has to show first that it has come as far as is needed. */
  private read<R>(
    client: PoolClient,
    scope: Scope,
    work: (unitOfWork: ActiveUnitOfWork) => Promise<R>,
    needed?: bigint,
  ): Promise<R> {
    const { context } = scope;
    return this.on(client, context.organizationId, true, { commitSent: false }, async (_progress, begun) => {
      const proof = needed === undefined ? undefined : this.replica.prove(client, needed);
      const answer = await work(new PgUnitOfWork(true, client, context, this.useCases));
      await begun;
      if (proof) await proof;
      void client.query('COMMIT').catch(() => undefined);
      return answer;
    });
  }

  /** Begins on a connection, and rolls back and gives the connection back whatever happens. */
  private async on<R>(
    client: PoolClient,
    organizationId: string | null,
    readOnly: boolean,
    progress: Progress,
    work: (progress: Progress, begun: Promise<unknown>) => Promise<R>,
  ): Promise<R> {
    let failure: Error | undefined;
    try {
      return await work(progress, begin(client, readOnly, organizationId));
    } catch (error) {
      failure = await rollback(client);
      throw error;
    } finally {
      client.release(failure);
    }
  }

  private async commit(
    client: PoolClient,
    organizationId: string | null,
    begun: Promise<unknown>,
    commands: readonly FlushedCommand[],
    progress: Progress,
    settled: readonly DeliveryClaim[] = [],
  ): Promise<void> {
    await this.faults.hit('command.before-commit');
    const flight: Promise<unknown>[] = [begun];
    gather(client);
    if (commands.length > 0) {
      const { text, values } = flush(commands);
      flight.push(send(client, text, values));
    }
    const claims = [...settled, ...commands.flatMap(({ settles }) => settles ?? [])];
    if (claims.length > 0) flight.push(send(client, SETTLE, settleValues(claims)));
    progress.commitSent = true;
    const commit = client.query('COMMIT');
    flight.push(commit);
    const noted = this.replica.configured ? this.replica.note(client, organizationId) : undefined;
    await allOrFirstError(flight);
    // A transaction that already failed answers COMMIT with ROLLBACK, and without an error.
    if ((await commit).command !== 'COMMIT') throw new Error('The transaction was rolled back.');
    if (noted) await noted;
    this.committed.tell(commands);
    await this.faults.hit('command.after-commit');
    if (commands.some(({ events }) => events.length > 0)) this.bell.ring();
    await this.faults.hit('command.after-notify');
  }

  private async connect(): Promise<PoolClient> {
    try {
      return await this.database.connect();
    } catch (cause) {
      throw unavailable(
        'platform.database-unavailable',
        'The database does not answer at the moment. Try again shortly.',
        {
          retryAfterSeconds: 2,
          cause,
        },
      );
    }
  }
}

function flushed(scope: Scope, execution: Execution, unitOfWork: PgUnitOfWork): FlushedCommand {
  return { execution, context: scope.context, events: unitOfWork.pendingEvents(), settles: scope.settles };
}

function begin(client: PoolClient, readOnly: boolean, organizationId: string | null): Promise<unknown> {
  const tenant = organizationId ?? '';
  // The id becomes part of the statement's text: nothing but a UUID may.
  if (organizationId !== null && !isId(organizationId)) throw new Error('The organization id is not a UUID.');
  gather(client);
  const begun = client.query(
    `BEGIN${readOnly ? ' READ ONLY' : ''}; SET LOCAL app.organization_id = '${tenant}'`,
  );
  // Awaited later; without a handler now, a failure before that would count as unhandled.
  begun.catch(() => undefined);
  return begun;
}

/** Ends a failed transaction; answers the error when the connection itself is broken and must not be reused. */
async function rollback(client: PoolClient): Promise<Error | undefined> {
  try {
    await client.query('ROLLBACK');
    return undefined;
  } catch (error) {
    return error instanceof Error ? error : new Error('rollback failed');
  }
}

/** Waits for all statements of a flight; the first that failed says why, the later ones only that the transaction is aborted. */
async function allOrFirstError(flight: readonly Promise<unknown>[]): Promise<void> {
  const results = await Promise.allSettled(flight);
  const failed = results.find((result) => result.status === 'rejected');
  if (failed) throw failed.reason;
}
