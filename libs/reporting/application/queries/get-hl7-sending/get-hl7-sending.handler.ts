import { type IQueryHandler, QueryHandler, Sql } from '#kernel';
import { GetHl7Sending } from './get-hl7-sending.query.js';
import type { Hl7Sending } from './hl7-sending.view.js';

@QueryHandler(GetHl7Sending)
export class GetHl7SendingHandler implements IQueryHandler<GetHl7Sending> {
  constructor(private readonly sql: Sql) {}

  async execute({ hl7ResultId, round }: GetHl7Sending): Promise<Hl7Sending | null> {
    const sending = await this.sql.first<Hl7Sending>(
      `SELECT h.peer_id AS "peerId", h.report_id AS "reportId", h.order_id AS "orderId", h.revision, h.stage,
              h.control_id AS "controlId", h.created_at AS "createdAt",
              CASE WHEN h.stage IN ('withdrawn', 'cancelled') THEN r.withdrawn_reason ELSE v.reason END AS reason,
              ARRAY(SELECT DISTINCT s.key FROM report_revision e, jsonb_each_text(e.content) s
                    WHERE e.report_id = h.report_id AND e.revision < h.revision AND s.value ~ '\\S'
                      AND v.content ->> s.key !~ '\\S' ORDER BY s.key) AS emptied
       FROM hl7_result h
       JOIN report r ON r.id = h.report_id
       JOIN report_revision v ON v.report_id = h.report_id AND v.revision = h.revision
       WHERE h.id = $1 AND h.round = $2 AND h.state = 'queued'`,
      [hl7ResultId, round],
    );
    return sending ?? null;
  }
}
