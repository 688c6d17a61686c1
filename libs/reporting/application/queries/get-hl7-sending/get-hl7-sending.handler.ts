import { type IQueryHandler, QueryHandler, Sql } from '#kernel';
import { GetHl7Sending } from './get-hl7-sending.query.js';
import type { Hl7Sending } from './hl7-sending.view.js';

@QueryHandler(GetHl7Sending)
export class GetHl7SendingHandler implements IQueryHandler<GetHl7Sending> {
  constructor(private readonly sql: Sql) {}

  async execute({ hl7ResultId, round }: GetHl7Sending): Promise<Hl7Sending | null> {
    const sending = await this.sql.first<Hl7Sending>(
      `SELECT peer_id AS "peerId", report_id AS "reportId", order_id AS "orderId", revision, stage,
              control_id AS "controlId", created_at AS "createdAt"
       FROM hl7_result WHERE id = $1 AND round = $2 AND state = 'queued'`,
      [hl7ResultId, round],
    );
    return sending ?? null;
  }
}
