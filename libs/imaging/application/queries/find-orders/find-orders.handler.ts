import { Conditions, fetchPage, type IQueryHandler, type PagedResult, QueryHandler, Sql } from '#kernel';
import type { OrderView } from '../get-order/order.view.js';
import { ORDER_COLUMNS, ORDER_TABLES } from '../get-order/order-columns.js';
import { searchNames } from '../search-names.js';
import { FindOrders } from './find-orders.query.js';

@QueryHandler(FindOrders)
export class FindOrdersHandler implements IQueryHandler<FindOrders> {
  constructor(private readonly sql: Sql) {}

  execute(query: FindOrders): Promise<PagedResult<OrderView>> {
    const conditions = new Conditions()
      .when(query.status, (place) => `o.status = ${place}`)
      .when(query.priority, (place) => `o.priority = ${place}`)
      .when(query.patientClass, (place) => `o.patient_class = ${place}`)
      .when(query.modality, (place) => `o.modality = ${place}`)
      .when(query.patientId, (place) => `o.patient_id = ${place}`)
      .when(query.siteId, (place) => `o.site_id = ${place}`)
      .when(query.appointmentFrom, (place) => `o.appointment_at >= ${place}::timestamptz`)
      .when(query.appointmentBefore, (place) => `o.appointment_at < ${place}::timestamptz`);
    const { where, values } = searchNames(
      conditions,
      query.q,
      'coalesce(p.name_key, lower(p.name))',
      `lower(concat_ws(' ', o.accession_number, p.name, p.number))`,
    );
    return fetchPage<OrderView>(this.sql, query, {
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
    });
  }
}
