import { type IQueryHandler, QueryHandler, Sql } from '#kernel';
import { GetHl7Receiver } from './get-hl7-receiver.query.js';
import type { Hl7ReceiverView } from './hl7-receiver.view.js';

@QueryHandler(GetHl7Receiver)
export class GetHl7ReceiverHandler implements IQueryHandler<GetHl7Receiver> {
  constructor(private readonly sql: Sql) {}

  async execute({ peerId, orderId = null }: GetHl7Receiver): Promise<Hl7ReceiverView | null> {
    const receiver = await this.sql.first<Hl7ReceiverView>(
      `SELECT p.active AND p.results <> 'none' AS active, p.host, p.port, p.tls, p.application, p.facility, p.document,
              coalesce(n.application, 'ISOCENTER') AS "ownApplication", coalesce(n.facility, '') AS "ownFacility",
              (SELECT m.number FROM hl7_number m WHERE m.peer_id = p.id AND m.kind = 'order' AND m.subject_id = $2
               ORDER BY m.created_at, m.number LIMIT 1) AS "placerNumber",
              coalesce((SELECT jsonb_agg(jsonb_build_object('value', i.value, 'issuer', i.issuer) ORDER BY i.issuer, i.value)
                        FROM imaging_order o JOIN patient_identifier i ON i.patient_id = o.patient_id
                        WHERE o.id = $2 AND i.type = 'record'), '[]') AS identifiers
       FROM hl7_peer p LEFT JOIN hl7_node n ON true WHERE p.id = $1 AND p.host IS NOT NULL`,
      [peerId, orderId],
    );
    return receiver ?? null;
  }
}
