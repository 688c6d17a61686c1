import { CommandHandler, type ICommandHandler, UnitOfWork } from '#kernel';
import { ShareOpened } from '../../../contracts/events/share-opened.event.js';
import { documentNotReady } from '../../../domain/report.errors.js';
import { ReportFileRepository } from '../../../domain/report-file.repository.js';
import { ReportRepository } from '../../../domain/report.repository.js';
import { linkRevoked, noSuchLink } from '../../../domain/share-link.errors.js';
import { ShareLink } from '../../../domain/share-link.js';
import { ShareLinkRepository } from '../../../domain/share-link.repository.js';
import type { ReportFileView } from '../../queries/get-report-document/report-file.view.js';
import { reportFileView } from '../../services/report-file-view.js';
import { ShareLinkUrls } from '../../services/share-link-urls.js';
import { OpenSharedReport } from './open-shared-report.command.js';

@CommandHandler(OpenSharedReport)
export class OpenSharedReportHandler implements ICommandHandler<OpenSharedReport> {
  constructor(
    private readonly links: ShareLinkRepository,
    private readonly reports: ReportRepository,
    private readonly files: ReportFileRepository,
    private readonly urls: ShareLinkUrls,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async execute({ token }: OpenSharedReport): Promise<ReportFileView> {
    const id = this.urls.parse(token);
    const link = id && (await this.links.find(id));
    if (!link) throw noSuchLink();
    const now = new Date();
    link.check(now);
    const { reportId } = link;
    const report = await this.reports.find(reportId);
    if (!report?.isSigned) throw linkRevoked();
    const file = await this.files.newestOf(reportId);
    if (!file) throw documentNotReady();
    await this.links.countOpening(link.id, now);
    this.unitOfWork.record(new ShareOpened({ shareLinkId: link.id, reportId }), {
      type: ShareLink.aggregateType,
      id: link.id,
    });
    return reportFileView(file);
  }
}
