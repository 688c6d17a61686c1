import { fetchPage, type IQueryHandler, type PagedResult, QueryHandler, Sql } from '#kernel';
import { DELIVERY_COLUMNS, DELIVERY_TABLES } from './delivery-columns.js';
import type { DeliveryItem } from './delivery.view.js';
import { FindDeliveries } from './find-deliveries.query.js';

/** Several handlers have a delivery of one event: an id of their own for the cursor, in the form of a UUID of version 8. */
const ID = `overlay(overlay(md5(d.handler || d.event_id::text) PLACING '8' FROM 13) PLACING '8' FROM 17)::uuid`;

type Row = DeliveryItem & { cursorKey: string; cursorId: string };

@QueryHandler(FindDeliveries)
export class FindDeliveriesHandler implements IQueryHandler<FindDeliveries> {
  constructor(private readonly sql: Sql) {}

  execute(query: FindDeliveries): Promise<PagedResult<DeliveryItem>> {
    const where = ['d.state = $1'];
    const values: unknown[] = [query.state ?? 'parked'];
    if (query.handler) where.push(`d.handler = $${values.push(query.handler)}`);
    if (query.eventId) where.push(`d.event_id = $${values.push(query.eventId)}`);
    return fetchPage<Row, DeliveryItem>(this.sql, query, {
      select: DELIVERY_COLUMNS,
      from: DELIVERY_TABLES,
      where,
      values,
      sorts: { position: { column: 'd.position', type: 'bigint' } },
      defaultSort: '-position',
      id: ID,
      item: ({ cursorKey: _key, cursorId: _id, ...item }) => item,
    });
  }
}
