import { type IQueryHandler, notFound, QueryHandler, Sql } from '#kernel';
import { DELIVERY_COLUMNS, DELIVERY_TABLES } from '../find-deliveries/delivery-columns.js';
import type { DeliveryItem } from '../find-deliveries/delivery.view.js';
import type { DeliveryInterventionView, DeliveryView } from './delivery-details.view.js';
import { GetDelivery } from './get-delivery.query.js';

@QueryHandler(GetDelivery)
export class GetDeliveryHandler implements IQueryHandler<GetDelivery> {
  constructor(private readonly sql: Sql) {}

  async execute({ handler, eventId }: GetDelivery): Promise<DeliveryView> {
    const key = [handler, eventId];
    const [row, interventions] = await Promise.all([
      this.sql.first<DeliveryItem>(
        `SELECT ${DELIVERY_COLUMNS} FROM ${DELIVERY_TABLES} WHERE d.handler = $1 AND d.event_id = $2`,
        key,
      ),
      this.sql.rows<DeliveryInterventionView>(
        `SELECT action, reason, actor_kind AS "actorKind", actor_id AS "actorId", created_at AS at
         FROM delivery_intervention WHERE handler = $1 AND event_id = $2 ORDER BY created_at, id LIMIT 100`,
        key,
      ),
    ]);
    if (!row) throw notFound('operations.delivery');
    return { ...row, interventions };
  }
}
