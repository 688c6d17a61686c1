import { actorId, CommandHandler, CurrentContext, type ICommandHandler, newId, notFound } from '#kernel';
import { documentNotReady, notSigned, studyRematched } from '../../../domain/report.errors.js';
import { ReportFileRepository } from '../../../domain/report-file.repository.js';
import { ReportRepository } from '../../../domain/report.repository.js';
import { ShareLink } from '../../../domain/share-link.js';
import { ShareLinkRepository } from '../../../domain/share-link.repository.js';
import { LinkTerms } from '../../services/link-terms.js';
import { StudyReadings } from '../../services/study-readings.js';
import { ShareReport } from './share-report.command.js';
import type { MadeLink } from './made-link.js';

@CommandHandler(ShareReport)
export class ShareReportHandler implements ICommandHandler<ShareReport> {
  constructor(
    private readonly reports: ReportRepository,
    private readonly files: ReportFileRepository,
    private readonly links: ShareLinkRepository,
    private readonly context: CurrentContext,
    private readonly terms: LinkTerms,
    private readonly readings: StudyReadings,
  ) {}

  async execute({ reportId, audience, ...wish }: ShareReport): Promise<MadeLink> {
    const report = await this.reports.find(reportId);
    if (!report) throw notFound('reporting.report');
    if (!report.isSigned) throw notSigned();
    if (await this.readings.isRematched(report)) throw studyRematched();
    if (!(await this.files.newestOf(reportId))) throw documentNotReady();
    const link = ShareLink.make({
      id: newId(),
      reportId,
      orderId: report.order,
      audience,
      createdBy: actorId(this.context.get().actor),
      ...(await this.terms.of(report, audience, wish)),
    });
    await this.links.add(link);
    const { id, factor, images, maxOpenings, expiresAt } = link;
    return { id, audience, factor, images, maxOpenings, expiresAt };
  }
}
