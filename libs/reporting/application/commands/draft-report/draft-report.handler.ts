import { CommandHandler, type ICommandHandler, notFound } from '#kernel';
import type { Reader } from '../../../domain/reader.js';
import type { Report } from '../../../domain/report.js';
import { ReportDrafts } from '../../../domain/report-drafts.js';
import { ReportRepository } from '../../../domain/report.repository.js';
import { CurrentPolicy } from '../../services/current-policy.js';
import { CurrentReader } from '../../services/current-reader.js';
import { ReportChecks } from '../../services/report-checks.js';
import type { DraftRefusedView, DraftSavedView } from '../../services/report-written.view.js';
import { sectionsOf } from '../../services/sections-of.js';
import { writtenView } from '../../services/written-view.js';
import { DraftReport } from './draft-report.command.js';

@CommandHandler(DraftReport)
export class DraftReportHandler implements ICommandHandler<DraftReport> {
  constructor(
    private readonly reports: ReportRepository,
    private readonly readers: CurrentReader,
    private readonly drafts: ReportDrafts,
    private readonly policy: CurrentPolicy,
    private readonly checks: ReportChecks,
  ) {}

  async execute(command: DraftReport): Promise<DraftSavedView | DraftRefusedView> {
    const author = await this.readers.get();
    const report = await this.reports.find(command.reportId);
    if (!report) throw notFound('reporting.report');
    const { expectedVersion = report.version } = command;
    if (expectedVersion !== report.version) return this.refuse(command, expectedVersion, report, author);
    const at = new Date();
    report.draft(sectionsOf(command), author, at, await this.policy.claimMinutes());
    await this.reports.update(report);
    const kind = command.manual ? 'manual' : 'auto';
    const { id: reportId, version: reportVersion, text: content } = report;
    const draft = await this.drafts.keep({ reportId, reportVersion, content, author, kind, at });
    return { ...(await writtenView(this.checks, report)), draft };
  }

  private async refuse(
    command: DraftReport,
    reportVersion: number,
    report: Report,
    author: Reader,
  ): Promise<DraftRefusedView> {
    const { id: reportId, version } = report;
    const last = await this.drafts.newest(reportId);
    const content = { ...report.text, ...sectionsOf(command) };
    const draft = await this.drafts.keep({
      ...{ reportId, reportVersion, content, author },
      kind: 'refused',
      at: new Date(),
    });
    const [changedBy, changedAt] = [last?.authorName ?? null, last?.savedAt ?? null];
    return { refused: true, version, changedBy, changedAt, draft };
  }
}
