import { CommandHandler, type ICommandHandler, nameId } from '#kernel';
import { ReportFileRepository } from '../../../domain/report-file.repository.js';
import { ReportRepository } from '../../../domain/report.repository.js';
import { ShareLink } from '../../../domain/share-link.js';
import { ShareLinkRepository } from '../../../domain/share-link.repository.js';
import { SharePolicyRepository } from '../../../domain/share-policy.repository.js';
import { LinkTerms } from '../../services/link-terms.js';
import { StudyReadings } from '../../services/study-readings.js';
import { ShareSignedReport } from './share-signed-report.command.js';

@CommandHandler(ShareSignedReport)
export class ShareSignedReportHandler implements ICommandHandler<ShareSignedReport> {
  constructor(
    private readonly reports: ReportRepository,
    private readonly files: ReportFileRepository,
    private readonly links: ShareLinkRepository,
    private readonly policies: SharePolicyRepository,
    private readonly terms: LinkTerms,
    private readonly readings: StudyReadings,
  ) {}

  async execute({ reportId, revision, audience }: ShareSignedReport): Promise<void> {
    const report = await this.reports.find(reportId);
    const newest = await this.files.newestOf(reportId);
    // Withdrawn or amended meanwhile: the newer version tells its own news.
    if (!report?.isSigned || !report.order || newest?.revision !== revision) return;
    // It would be told to the wrong patient: somebody has to look first.
    if (await this.readings.isRematched(report)) return;
    const id = nameId(reportId, `${audience}:${revision}`);
    if (await this.links.look(id)) return;
    if (revision > 1 && (await this.knowsAlready(reportId, audience, revision))) return;
    if (!(await this.terms.canReach(report.order, audience))) return;
    const terms = await this.terms.of(report, audience);
    await this.links.add(
      ShareLink.make({ id, reportId, orderId: report.order, audience, createdBy: null, ...terms }),
    );
  }

  /** Where amendments are not told, a link to an earlier version shows the newest all the same. */
  private async knowsAlready(reportId: string, audience: string, revision: number): Promise<boolean> {
    const { tellOfAmendments } = await this.policies.get();
    if (tellOfAmendments) return false;
    for (let earlier = revision - 1; earlier > 0; earlier -= 1)
      if (await this.links.look(nameId(reportId, `${audience}:${earlier}`))) return true;
    return false;
  }
}
