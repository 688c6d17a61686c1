/** What every view of a delivery shows, over `delivery d JOIN outbox o`. */
export const DELIVERY_COLUMNS = `d.handler, d.event_id AS "eventId", o.type AS "eventType", o.aggregate_type AS "aggregateType",
  o.aggregate_id AS "aggregateId", o.correlation_id AS "correlationId", d.state, d.attempt AS attempts,
  d.max_attempts AS "maxAttempts", o.occurred_at AS "occurredAt", d.available_at AS "availableAt",
  d.started_at AS "startedAt", d.settled_at AS "settledAt", d.last_error AS "lastError"`;

export const DELIVERY_TABLES = 'delivery d JOIN outbox o ON o.day = d.day AND o.position = d.position';
