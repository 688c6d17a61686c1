import { fetchPage, type IQueryHandler, type PagedResult, QueryHandler, Sql } from '#kernel';
import { withoutCursor } from '../../services/without-cursor.js';
import type { OrderView } from '../get-order/order.view.js';
import { ORDER_COLUMNS, ORDER_TABLES } from '../get-order/order-columns.js';
import { FindOrders } from './find-orders.query.js';

@QueryHandler(FindOrders)
export class FindOrdersHandler implements IQueryHandler<FindOrders> {
  constructor(private readonly sql: Sql) {}

  execute(query: FindOrders): Promise<PagedResult<OrderView>> {
    const values: unknown[] = [];
    const where: string[] = [];
    const filter = (condition: (place: string) => string, value: unknown): void => {
      if (value !== undefined && value !== '') where.push(condition(`$${values.push(value)}`));
    };
    filter((place) => `o.status = ${place}`, query.status);
    filter((place) => `o.priority = ${place}`, query.priority);
    filter((place) => `o.modality = ${place}`, query.modality);
    filter((place) => `o.patient_id = ${place}`, query.patientId);
    filter((place) => `o.site_id = ${place}`, query.siteId);
    filter((place) => `o.appointment_at >= ${place}::timestamptz`, query.appointmentFrom);
    filter((place) => `o.appointment_at < ${place}::timestamptz`, query.appointmentBefore);
    const text = `lower(concat_ws(' ', o.accession_number, p.name, p.number))`;
    filter((place) => `position(lower(${place}) IN ${text}) > 0`, query.q);
    return fetchPage<OrderView, OrderView>(this.sql, query, {
      select: ORDER_COLUMNS,
      from: ORDER_TABLES,
      where,
      values,
      sorts: {
        createdAt: { column: 'o.created_at', type: 'timestamptz' },
        appointmentAt: { column: `coalesce(o.appointment_at, 'infinity')`, type: 'timestamptz' },
      },
      defaultSort: '-createdAt',
      id: 'o.id',
      item: withoutCursor,
    });
  }
}
