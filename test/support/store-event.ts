import type pg from 'pg';
import { newId } from '#kernel';

export interface StoredEvent {
  readonly organizationId: string | undefined;
  readonly type: string;
  readonly aggregate: readonly [type: string, id: string];
  readonly payload?: object;
  readonly eventId?: string;
  readonly commandId?: string;
  readonly correlationId?: string;
  /** Whether the relay is to leave it alone. */
  readonly fannedOut?: boolean;
}

/** Puts an event into the outbox as a context that is not part of the test would have; answers its id. */
export async function storeEvent(owner: pg.Pool, event: StoredEvent): Promise<string> {
  const {
    eventId = newId(),
    commandId = newId(),
    correlationId = newId(),
    payload = {},
    fannedOut = false,
  } = event;
  await owner.query(
    `INSERT INTO outbox (event_id, organization_id, aggregate_type, aggregate_id, aggregate_version, type, type_version,
                         payload, command_id, correlation_id, causation_id, fanned_out)
     VALUES ($1, $2, $3, $4, 1, $5, 1, $6, $7, $8, $7, $9)`,
    [
      eventId,
      event.organizationId,
      ...event.aggregate,
      event.type,
      payload,
      commandId,
      correlationId,
      fannedOut,
    ],
  );
  return eventId;
}
