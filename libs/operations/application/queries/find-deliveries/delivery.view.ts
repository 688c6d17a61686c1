/** What became of an event, or a durable command, at one of its handlers. */
export class DeliveryItem {
  /** The reaction or effect, or `command:` and the use case. */
  handler!: string;
  eventId!: string;
  /** Type of the event. */
  eventType!: string;
  aggregateType!: string;
  aggregateId!: string;
  /** Key of the trace it belongs to. */
  correlationId!: string;
  state!: 'pending' | 'done' | 'parked' | 'skipped';
  /** How often it was tried. */
  attempts!: number;
  /** After so many attempts it is parked. */
  maxAttempts!: number;
  /** When the event happened. */
  occurredAt!: Date;
  /** When it is or was to be tried next. */
  availableAt!: Date;
  startedAt!: Date | null;
  settledAt!: Date | null;
  /** What the last attempt failed with. */
  lastError!: string | null;
}
