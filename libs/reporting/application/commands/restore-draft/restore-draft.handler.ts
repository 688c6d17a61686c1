import { CommandHandler, type ICommandHandler, notFound } from '#kernel';
import { ReportDrafts } from '../../../domain/report-drafts.js';
import { ReportRepository } from '../../../domain/report.repository.js';
import { CurrentPolicy } from '../../services/current-policy.js';
import { CurrentReader } from '../../services/current-reader.js';
import { ReportChecks } from '../../services/report-checks.js';
import type { DraftSavedView } from '../../services/report-written.view.js';
import { writtenView } from '../../services/written-view.js';
import { RestoreDraft } from './restore-draft.command.js';

@CommandHandler(RestoreDraft)
export class RestoreDraftHandler implements ICommandHandler<RestoreDraft> {
  constructor(
    private readonly reports: ReportRepository,
    private readonly readers: CurrentReader,
    private readonly drafts: ReportDrafts,
    private readonly policy: CurrentPolicy,
    private readonly checks: ReportChecks,
  ) {}

  async execute({ reportId, number, expectedVersion }: RestoreDraft): Promise<DraftSavedView> {
    const author = await this.readers.get();
    const report = await this.reports.find(reportId);
    if (!report) throw notFound('reporting.report');
    report.expectVersion(expectedVersion);
    const known = await this.drafts.find(reportId, number);
    if (!known) throw notFound('reporting.draft');
    const at = new Date();
    report.draft(known.content, author, at, await this.policy.claimMinutes());
    await this.reports.update(report);
    const { version: reportVersion, text: content } = report;
    const draft = await this.drafts.keep({ reportId, reportVersion, content, author, kind: 'manual', at });
    return { ...(await writtenView(this.checks, report)), draft };
  }
}
