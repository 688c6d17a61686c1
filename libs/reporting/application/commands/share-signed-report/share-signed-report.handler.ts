import { CommandHandler, type ICommandHandler, Mediator, nameId } from '#kernel';
import { Settings } from '#platform/config/settings';
import { GetOrder } from '#imaging/contracts';
import { ReportFileRepository } from '../../../domain/report-file.repository.js';
import { ReportRepository } from '../../../domain/report.repository.js';
import { ShareLink } from '../../../domain/share-link.js';
import { ShareLinkRepository } from '../../../domain/share-link.repository.js';
import { daysFrom } from '../../services/days-from.js';
import { ShareSignedReport } from './share-signed-report.command.js';

@CommandHandler(ShareSignedReport)
export class ShareSignedReportHandler implements ICommandHandler<ShareSignedReport> {
  constructor(
    private readonly reports: ReportRepository,
    private readonly files: ReportFileRepository,
    private readonly links: ShareLinkRepository,
    private readonly mediator: Mediator,
    private readonly settings: Settings,
  ) {}

  async execute({ reportId, revision, audience }: ShareSignedReport): Promise<void> {
    const report = await this.reports.find(reportId);
    const newest = await this.files.newestOf(reportId);
    // Withdrawn or amended meanwhile: the newer version tells its own news.
    if (!report?.isSigned || !report.order || newest?.revision !== revision) return;
    const id = nameId(reportId, `${audience}:${revision}`);
    if (await this.links.find(id)) return;
    if (!(await this.canReach(report.order, audience))) return;
    const createdAt = new Date();
    const expiresAt = daysFrom(createdAt, this.settings.security.shareLinkDays);
    await this.links.add(
      ShareLink.make({
        id,
        reportId,
        orderId: report.order,
        audience,
        createdBy: null,
        createdAt,
        expiresAt,
      }),
    );
  }

  private async canReach(orderId: string, audience: 'patient' | 'referrer'): Promise<boolean> {
    const order = await this.mediator.ask(new GetOrder({ orderId }));
    return Boolean(audience === 'patient' ? order.conversationId : order.referrerEmail);
  }
}
