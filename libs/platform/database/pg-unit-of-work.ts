import type { PoolClient, QueryResult, QueryResultRow } from 'pg';
import {
  ActiveUnitOfWork,
  type AggregateRoot,
  aggregateTypeOf,
  type Command,
  type DomainEvent,
  type EnqueueOptions,
  type EventSource,
  eventTypeOf,
  type ExecutionContext,
  newId,
  type UseCases,
} from '#kernel';
import type { PendingEvent } from './pending-event.js';
import { send } from './pooled-client.js';

/** A durable command travels through the outbox as an event of this type, followed by the use case's name. */
export const COMMAND_TYPE = 'command:';

/** One open transaction on one connection, and the events that will be stored with it. */
export class PgUnitOfWork extends ActiveUnitOfWork {
  private readonly tracked = new Set<AggregateRoot>();
  private readonly events: PendingEvent[] = [];

  constructor(
    readonly readOnly: boolean,
    private readonly client: PoolClient,
    private readonly context: ExecutionContext,
    private readonly useCases: UseCases,
  ) {
    super();
  }

  query<Row extends QueryResultRow>(text: string, values?: readonly unknown[]): Promise<QueryResult<Row>> {
    return send<Row>(this.client, text, values);
  }

  track(aggregate: AggregateRoot): void {
    this.refuseWhenReading();
    this.tracked.add(aggregate);
  }

  record(event: DomainEvent, source: EventSource): void {
    this.refuseWhenReading();
    this.push(event, source.type, source.id, source.version ?? 0, source.correlationId);
  }

  enqueue(command: Command<unknown>, options: EnqueueOptions = {}): void {
    this.refuseWhenReading();
    const useCase = this.useCases.of(command);
    if (useCase.secretFields.length > 0)
      throw new Error(`${useCase.name} carries secrets and cannot be durable.`);
    const eventId = options.id ?? newId();
    this.events.push({
      eventId,
      aggregateType: 'command',
      aggregateId: options.lane ?? eventId,
      aggregateVersion: 0,
      type: COMMAND_TYPE + useCase.name,
      typeVersion: 1,
      payload: { ...command },
      correlationId: this.context.correlationId,
      availableAt: options.availableAt ?? null,
    });
  }

  /** What this transaction will put into the outbox, in the order in which it happened. */
  pendingEvents(): readonly PendingEvent[] {
    for (const aggregate of this.tracked)
      for (const event of aggregate.pullEvents())
        this.push(event, aggregateTypeOf(aggregate), aggregate.id, aggregate.version);
    return this.events;
  }

  private push(event: DomainEvent, type: string, id: string, version: number, correlationId?: string): void {
    const { name, version: typeVersion } = eventTypeOf(event);
    this.events.push({
      eventId: newId(),
      aggregateType: type,
      aggregateId: id,
      aggregateVersion: version,
      type: name,
      typeVersion,
      payload: event.payload,
      correlationId: correlationId ?? this.context.correlationId,
      availableAt: null,
    });
  }

  private refuseWhenReading(): void {
    if (this.readOnly) throw new Error('A query changes nothing.');
  }
}
