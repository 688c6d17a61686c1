import { actorId, CommandHandler, CurrentContext, type ICommandHandler, newId, notFound } from '#kernel';
import { Settings } from '#platform/config/settings';
import { documentNotReady, notSigned } from '../../../domain/report.errors.js';
import { ReportFileRepository } from '../../../domain/report-file.repository.js';
import { ReportRepository } from '../../../domain/report.repository.js';
import { ShareLink } from '../../../domain/share-link.js';
import { ShareLinkRepository } from '../../../domain/share-link.repository.js';
import { daysFrom } from '../../services/days-from.js';
import { ShareLinkUrls } from '../../services/share-link-urls.js';
import { ShareReport } from './share-report.command.js';
import type { SharedLinkView } from './shared-link.view.js';

@CommandHandler(ShareReport)
export class ShareReportHandler implements ICommandHandler<ShareReport> {
  constructor(
    private readonly reports: ReportRepository,
    private readonly files: ReportFileRepository,
    private readonly links: ShareLinkRepository,
    private readonly urls: ShareLinkUrls,
    private readonly context: CurrentContext,
    private readonly settings: Settings,
  ) {}

  async execute({ reportId, audience, days }: ShareReport): Promise<SharedLinkView> {
    const report = await this.reports.find(reportId);
    if (!report) throw notFound('reporting.report');
    if (!report.isSigned) throw notSigned();
    if (!(await this.files.newestOf(reportId))) throw documentNotReady();
    const createdAt = new Date();
    const link = ShareLink.make({
      id: newId(),
      reportId,
      orderId: report.order,
      audience,
      createdBy: actorId(this.context.get().actor),
      createdAt,
      expiresAt: daysFrom(createdAt, days ?? this.settings.security.shareLinkDays),
    });
    await this.links.add(link);
    return { id: link.id, url: this.urls.urlOf(link.id), audience, expiresAt: link.expiresAt };
  }
}
