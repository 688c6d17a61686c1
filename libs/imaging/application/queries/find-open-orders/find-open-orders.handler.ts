import { type IQueryHandler, QueryHandler, Sql } from '#kernel';
import type { OwnOrderView } from '../find-own-order/own-order.view.js';
import { FindOpenOrders } from './find-open-orders.query.js';

type Row = Omit<OwnOrderView, 'appointmentAt'> & { readonly appointmentAt: Date | null };

@QueryHandler(FindOpenOrders)
export class FindOpenOrdersHandler implements IQueryHandler<FindOpenOrders> {
  constructor(private readonly sql: Sql) {}

  async execute({ patientIds }: FindOpenOrders): Promise<OwnOrderView[]> {
    const rows = await this.sql.rows<Row>(
      `SELECT o.id AS "orderId", o.patient_id AS "patientId", o.accession_number AS number,
              o.procedure_name AS examination, o.status, o.appointment_at AS "appointmentAt"
       FROM imaging_order o
       WHERE o.patient_id IN (SELECT coalesce(p.merged_into_id, p.id) FROM patient p WHERE p.id = ANY($1))
         AND o.status NOT IN ('completed', 'cancelled')
       ORDER BY o.created_at DESC, o.id DESC LIMIT 20`,
      [patientIds],
    );
    return rows.map((order) => ({ ...order, appointmentAt: order.appointmentAt?.toISOString() ?? null }));
  }
}
