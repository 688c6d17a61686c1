import { Injectable } from '@nestjs/common';
import { CurrentContext, Mediator, newId, system } from '#kernel';
import {
  type ArrivedEvent,
  StoreInboundEvents,
} from '../../commands/store-inbound-events/store-inbound-events.command.js';

interface Waiting {
  readonly events: readonly ArrivedEvent[];
  readonly stored: () => void;
  readonly failed: (error: unknown) => void;
}

/** Calls whose events are stored in one transaction at most; more would hold the row locks of all of them longer. */
const MOST_AT_ONCE = 100;

/**
 * Where verified events are stored before the platform is answered. Group commit: while one transaction of a practice
 * runs, the calls that arrive meanwhile wait together for the next, so that many share one commit and none waits for a
 * timer. A batch that fails is repeated call by call: one bad event must not refuse the others.
 */
@Injectable()
export class InboundInbox {
  private readonly waiting = new Map<string, Waiting[]>();

  constructor(
    private readonly mediator: Mediator,
    private readonly contexts: CurrentContext,
  ) {}

  /** Resolves when the events are committed. */
  store(organizationId: string, events: readonly ArrivedEvent[]): Promise<void> {
    if (events.length === 0) return Promise.resolve();
    return new Promise<void>((stored, failed) => {
      const call = { events, stored, failed };
      const queue = this.waiting.get(organizationId);
      if (queue) queue.push(call);
      else {
        this.waiting.set(organizationId, [call]);
        void this.drain(organizationId);
      }
    });
  }

  private async drain(organizationId: string): Promise<void> {
    for (;;) {
      const calls = this.waiting.get(organizationId)?.splice(0, MOST_AT_ONCE) ?? [];
      if (calls.length === 0) break;
      await this.commit(organizationId, calls);
    }
    this.waiting.delete(organizationId);
  }

  private async commit(organizationId: string, calls: readonly Waiting[]): Promise<void> {
    try {
      await this.send(
        organizationId,
        calls.flatMap(({ events }) => events),
      );
      for (const { stored } of calls) stored();
    } catch (error) {
      const [only, ...more] = calls;
      if (only && more.length === 0) only.failed(error);
      else for (const call of calls) await this.commit(organizationId, [call]);
    }
  }

  private send(organizationId: string, events: readonly ArrivedEvent[]): Promise<string[]> {
    const correlations = new Set(events.map(({ correlationId }) => correlationId));
    const [only] = correlations;
    const context = {
      actor: system('conversations.inbox'),
      organizationId,
      // A command for several requests is a chain of its own; each event still carries its request's correlation.
      correlationId: only && correlations.size === 1 ? only : newId(),
      causationId: null,
      locale: 'en',
    };
    return this.contexts.open(context, () => this.mediator.send(new StoreInboundEvents({ events })));
  }
}
