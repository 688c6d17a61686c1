import { Conditions, fetchPage, type IQueryHandler, type PagedResult, QueryHandler, Sql } from '#kernel';
import { DELIVERY_COLUMNS, DELIVERY_TABLES } from './delivery-columns.js';
import type { DeliveryItem } from './delivery.view.js';
import { FindDeliveries } from './find-deliveries.query.js';

/** Several handlers have a delivery of one event: an id of their own for the cursor, in the form of a UUID of version 8. */
const ID = `overlay(overlay(md5(d.handler || d.event_id::text) PLACING '8' FROM 13) PLACING '8' FROM 17)::uuid`;

@QueryHandler(FindDeliveries)
export class FindDeliveriesHandler implements IQueryHandler<FindDeliveries> {
  constructor(private readonly sql: Sql) {}

  execute(query: FindDeliveries): Promise<PagedResult<DeliveryItem>> {
    const { where, values } = new Conditions()
      .when(query.state ?? 'parked', (place) => `d.state = ${place}`)
      .when(query.handler, (place) => `d.handler = ${place}`)
      .when(query.eventId, (place) => `d.event_id = ${place}`);
    return fetchPage<DeliveryItem>(this.sql, query, {
      select: DELIVERY_COLUMNS,
      from: DELIVERY_TABLES,
      where,
      values,
      sorts: { position: { column: 'd.position', type: 'bigint' } },
      defaultSort: '-position',
      id: ID,
    });
  }
}
