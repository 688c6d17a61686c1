/** An outbox row before it is stored. */
export interface PendingEvent {
  readonly eventId: string;
  readonly aggregateType: string;
  readonly aggregateId: string;
  readonly aggregateVersion: number;
  readonly type: string;
  readonly typeVersion: number;
  readonly payload: object;
  readonly correlationId: string;
  readonly availableAt: Date | null;
}
