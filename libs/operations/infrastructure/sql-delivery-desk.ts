import { Injectable } from '@nestjs/common';
import { actorId, CurrentContext, newId, Sql } from '#kernel';
import { DeliveryDesk, type TouchableDelivery } from '../application/services/delivery-desk.js';
import type { DeliveryIntervention } from '../domain/delivery-intervention.js';

/**
 * Wakes a lane: its head is looked at with the retries (`delayed`), so the relay rings for it at once and need not wait
 * for the reconciler. One that is not due yet stays where it is.
 */
const WAKE = `
UPDATE delivery SET delayed = true, available_at = now()
WHERE state = 'pending' AND available_at <= now() AND (handler, event_id) = (
  SELECT handler, event_id FROM delivery
  WHERE lane = (SELECT lane FROM delivery WHERE handler = $1 AND event_id = $2) AND state IN ('pending', 'parked')
  ORDER BY position LIMIT 1)`;

@Injectable()
export class SqlDeliveryDesk extends DeliveryDesk {
  constructor(
    private readonly sql: Sql,
    private readonly contexts: CurrentContext,
  ) {
    super();
  }

  take(handler: string, eventId: string): Promise<TouchableDelivery | undefined> {
    return this.sql.first<TouchableDelivery>(
      `SELECT d.state, coalesce(d.state = 'pending' AND d.lease_until > clock_timestamp(), false) AS running,
              o.correlation_id AS "correlationId"
       FROM delivery d JOIN outbox o ON o.day = d.day AND o.position = d.position
       WHERE d.handler = $1 AND d.event_id = $2 FOR UPDATE OF d`,
      [handler, eventId],
    );
  }

  async replay(handler: string, eventId: string): Promise<void> {
    await this.sql.change(
      `UPDATE delivery SET state = 'pending', attempt = 0, delayed = true, available_at = now(), settled_at = NULL,
              lease_until = NULL, lease_token = NULL
       WHERE handler = $1 AND event_id = $2`,
      [handler, eventId],
    );
  }

  async skip(handler: string, eventId: string): Promise<void> {
    await this.sql.change(
      `UPDATE delivery SET state = 'skipped', settled_at = now(), lease_until = NULL, lease_token = NULL
       WHERE handler = $1 AND event_id = $2`,
      [handler, eventId],
    );
    await this.sql.change(WAKE, [handler, eventId]);
  }

  async note({ handler, eventId, action, reason }: DeliveryIntervention): Promise<void> {
    const { actor, correlationId } = this.contexts.get();
    await this.sql.change(
      `INSERT INTO delivery_intervention (id, organization_id, handler, event_id, action, reason, actor_kind, actor_id, correlation_id)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        ...[newId(), this.contexts.organizationId(), handler, eventId, action, reason],
        ...[actor.kind, actorId(actor), correlationId],
      ],
    );
  }
}
