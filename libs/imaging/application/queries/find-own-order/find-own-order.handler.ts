import { type IQueryHandler, QueryHandler, Sql } from '#kernel';
import { FindOwnOrder } from './find-own-order.query.js';
import type { OwnOrderView } from './own-order.view.js';

@QueryHandler(FindOwnOrder)
export class FindOwnOrderHandler implements IQueryHandler<FindOwnOrder> {
  constructor(private readonly sql: Sql) {}

  async execute({ accessionNumber, birthDate }: FindOwnOrder): Promise<OwnOrderView | null> {
    const order = await this.sql.first<Omit<OwnOrderView, 'appointmentAt'> & { appointmentAt: Date | null }>(
      `SELECT o.id AS "orderId", p.id AS "patientId", o.accession_number AS number, o.procedure_name AS examination,
              o.status, o.appointment_at AS "appointmentAt"
       FROM imaging_order o JOIN patient p ON p.id = o.patient_id
       WHERE o.accession_number = upper($1) AND p.birth_date = $2`,
      [accessionNumber, birthDate],
    );
    return order ? { ...order, appointmentAt: order.appointmentAt?.toISOString() ?? null } : null;
  }
}
