/** A command as the journal has it. */
export interface TracedCommand {
  readonly id: string;
  readonly useCase: string;
  readonly actorKind: string;
  readonly actorId: string | null;
  readonly correlationId: string;
  readonly causationId: string | null;
  readonly outcome: 'succeeded' | 'failed';
  readonly errorCode: string | null;
  readonly durationMs: number;
  readonly occurredAt: Date;
}

/** An event or durable command as the outbox has it. */
export interface TracedEvent {
  readonly id: string;
  readonly type: string;
  readonly aggregateType: string;
  readonly aggregateId: string;
  readonly payload: object;
  readonly commandId: string;
  readonly correlationId: string;
  readonly occurredAt: Date;
}

/** What became of an event at one of its handlers. */
export interface TracedDelivery {
  readonly handler: string;
  readonly eventId: string;
  readonly state: 'pending' | 'done' | 'parked' | 'skipped';
  readonly attempts: number;
  readonly availableAt: Date;
  readonly startedAt: Date | null;
  readonly settledAt: Date | null;
  readonly lastError: string | null;
}

/** All rows of a trace, each kind in the order in which it was stored. */
export interface TraceRows {
  readonly commands: readonly TracedCommand[];
  readonly events: readonly TracedEvent[];
  readonly deliveries: readonly TracedDelivery[];
}
