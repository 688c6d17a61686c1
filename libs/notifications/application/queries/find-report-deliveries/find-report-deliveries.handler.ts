import { type IQueryHandler, Mediator, type PagedResult, QueryHandler, Sql } from '#kernel';
import { FindShareLinks } from '#reporting/contracts';
import { FindReportDeliveries } from './find-report-deliveries.query.js';
import type { ReportDeliveryView, ReportNoticeView } from './report-delivery.view.js';

@QueryHandler(FindReportDeliveries)
export class FindReportDeliveriesHandler implements IQueryHandler<FindReportDeliveries> {
  constructor(
    private readonly mediator: Mediator,
    private readonly sql: Sql,
  ) {}

  async execute({ ...query }: FindReportDeliveries): Promise<PagedResult<ReportDeliveryView>> {
    const links = await this.mediator.ask(new FindShareLinks(query));
    const notices = await this.sql.rows<ReportNoticeView & { shareLinkId: string }>(
      `SELECT share_link_id AS "shareLinkId", id, kind, channel, recipient_type AS "recipientType", status,
              error_code AS "errorCode", sent_to AS "sentTo", created_at AS "createdAt", sent_at AS "sentAt"
       FROM notification WHERE report_id = $1 AND share_link_id = ANY($2::uuid[]) ORDER BY created_at DESC, id DESC`,
      [query.reportId, links.items.map(({ id }) => id)],
    );
    const noticesOf = (linkId: string): ReportNoticeView[] =>
      notices.flatMap(({ shareLinkId, ...notice }) => (shareLinkId === linkId ? [notice] : []));
    return { ...links, items: links.items.map((link) => ({ ...link, notices: noticesOf(link.id) })) };
  }
}
