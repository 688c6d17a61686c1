import { Injectable } from '@nestjs/common';
import {
  type Command,
  CurrentContext,
  type Effect,
  type EventEnvelope,
  type ExecutionContext,
  Mediator,
  type Reaction,
  Reactions,
  reviveEvent,
  system,
  UseCases,
  type DomainEvent,
} from '#kernel';
import { Database } from '#platform/database/database';
import { PgTransactions } from '#platform/database/pg-transactions';
import { COMMAND_TYPE } from '#platform/database/pg-unit-of-work';
import { Failpoints } from '#platform/faults/failpoints';
import { type ClaimedDelivery, settle } from './claim.js';

/** Runs one claimed delivery to its end: one command, committed together with the mark that it is done. */
@Injectable()
export class DeliveryRunner {
  constructor(
    private readonly mediator: Mediator,
    private readonly contexts: CurrentContext,
    private readonly reactions: Reactions,
    private readonly useCases: UseCases,
    private readonly database: Database,
    private readonly transactions: PgTransactions,
    private readonly faults: Failpoints,
  ) {}

  /** Throws whatever the handler throws; the delivery is then still ours to give back. */
  async run(delivery: ClaimedDelivery, signal: AbortSignal): Promise<void> {
    if (delivery.attempt > delivery.maxAttempts)
      throw new Error('Every attempt ended with the death of its process.');
    const context = contextOf(delivery);
    const command = await this.commandOf(delivery, context, signal);
    await this.faults.hit('worker.mid-handler');
    if (command) await this.contexts.openForDelivery(context, delivery, () => this.mediator.run(command));
    else await this.database.use((client) => settle(client, delivery));
    await this.faults.hit('worker.after-commit');
  }

  /**
   * Runs first tries of one organization in one transaction, lanes side by side and each in its order. Answers whether
   * all of them are done; otherwise none is, and each must be run by itself.
   */
  async tryTogether(deliveries: readonly ClaimedDelivery[]): Promise<boolean> {
    const lanes = [...Map.groupBy(deliveries, ({ lane }) => lane).values()];
    const never = new AbortController().signal;
    try {
      await this.transactions.batch(deliveries[0]!.organizationId, async (batch) => {
        // All lanes end before the transaction does, also when one has failed: none may go on without it.
        const outcomes = await Promise.allSettled(
          lanes.map(async (lane) => {
            for (const delivery of lane) {
              const context = contextOf(delivery);
              const command = await this.commandOf(delivery, context, never);
              if (!command) batch.settle(delivery);
              else
                await this.contexts.openForDelivery(
                  context,
                  delivery,
                  () => this.mediator.run(command),
                  batch,
                );
            }
          }),
        );
        const failed = outcomes.find((outcome) => outcome.status === 'rejected');
        if (failed) throw failed.reason;
        await this.faults.hit('worker.mid-handler');
      });
      await this.faults.hit('worker.after-commit');
      return true;
    } catch {
      return false;
    }
  }

  private async commandOf(
    delivery: ClaimedDelivery,
    context: ExecutionContext,
    signal: AbortSignal,
  ): Promise<object | null> {
    if (delivery.type.startsWith(COMMAND_TYPE))
      return this.useCases.build(delivery.type.slice(COMMAND_TYPE.length), delivery.payload);
    const reaction = this.reactions.find(delivery.handler);
    if (!reaction) throw new Error(`${delivery.handler} is not part of this process.`);
    const event = reviveEvent(delivery.type, delivery.typeVersion, delivery.payload);
    if (!event) throw new Error(`${delivery.type}@${delivery.typeVersion} is not known to this process.`);
    const envelope: EventEnvelope = { ...delivery, event };
    if (reaction.type.kind === 'reaction')
      return (reaction.instance as Reaction<DomainEvent>).command(envelope);
    return this.perform(reaction.instance as Effect<DomainEvent>, envelope, delivery, context, signal);
  }

  private async perform(
    effect: Effect<DomainEvent>,
    envelope: EventEnvelope,
    delivery: ClaimedDelivery,
    context: ExecutionContext,
    signal: AbortSignal,
  ): Promise<Command<unknown> | null> {
    await this.faults.hit('effect.before-call');
    const command = await this.contexts.open(context, () =>
      effect.perform(envelope, { attempt: delivery.attempt, signal }),
    );
    await this.faults.hit('effect.after-call-before-settle');
    return command;
  }
}

/** Whatever follows an event is done by Isocenter itself, under the handler's name, as part of the same chain. */
function contextOf(delivery: ClaimedDelivery): ExecutionContext {
  return {
    actor: system(delivery.handler),
    organizationId: delivery.organizationId,
    correlationId: delivery.correlationId,
    causationId: delivery.eventId,
    locale: 'en',
    ...(delivery.traceparent ? { traceparent: delivery.traceparent } : {}),
  };
}
