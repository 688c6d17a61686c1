import { Injectable } from '@nestjs/common';
import type { TransactionBatch } from '../cqrs/ports.js';
import { newId } from '../ids.js';
import type { DeliveryClaim } from '../messaging/delivery-claim.js';
import { system } from './actor.js';
import type { ExecutionContext } from './execution-context.js';
import { currentScope, runInScope } from './scopes.js';

/** Opens a context at an edge and tells everyone inside what it is. */
@Injectable()
export class CurrentContext {
  /** Runs work in a context of its own; the edge's first act. */
  open<R>(context: ExecutionContext, work: () => R): R {
    return runInScope({ context }, work);
  }

  /**
   * Runs work as a part of Isocenter itself, whoever asked for it: before the caller is known, or for what the caller may
   * not do. It belongs to the open chain where there is one, else it begins its own.
   *
   * @param part names the actor in journals
   * @param organizationId null for look-ups across organizations
   */
  asSystem<R>(part: string, organizationId: string | null, work: () => R): R {
    const open = this.find();
    return this.open(
      {
        actor: system(part),
        organizationId,
        correlationId: open?.correlationId ?? newId(),
        causationId: null,
        locale: 'en',
        ...(open?.traceparent ? { traceparent: open.traceparent } : {}),
      },
      work,
    );
  }

  /** Runs work whose next command settles a delivery in the command's own transaction, or in one shared by several. */
  openForDelivery<R>(
    context: ExecutionContext,
    settles: DeliveryClaim,
    work: () => R,
    batch?: TransactionBatch,
  ): R {
    return runInScope(batch ? { context, settles, batch } : { context, settles }, work);
  }

  /** A way back into the open context from callbacks that lose it (a body parser's stream events). */
  capture(): <R>(work: () => R) => R {
    const scope = currentScope();
    if (!scope) throw new Error('No execution context is open here.');
    return (work) => runInScope(scope, work);
  }

  /** Says more of the context once it is known, such as the actor after authentication; for all of the open work. */
  amend(change: Partial<ExecutionContext>): void {
    const scope = currentScope();
    if (!scope) throw new Error('No execution context is open here.');
    scope.context = { ...scope.context, ...change };
  }

  /** The open context. Throws where no edge opened one: that is a programming error. */
  get(): ExecutionContext {
    const scope = currentScope();
    if (!scope) throw new Error('No execution context is open here.');
    return scope.context;
  }

  /** The open context, or undefined outside of any edge (logs use it). */
  find(): ExecutionContext | undefined {
    return currentScope()?.context;
  }

  /** The organization of the open context; throws where none is bound, before any row could be read or written. */
  organizationId(): string {
    const { organizationId } = this.get();
    if (!organizationId) throw new Error('No organization is bound to this context.');
    return organizationId;
  }
}
