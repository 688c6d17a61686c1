import { CommandHandler, type ICommandHandler, notFound } from '#kernel';
import { ReportDrafts } from '../../../domain/report-drafts.js';
import { ReportRepository } from '../../../domain/report.repository.js';
import { ReportTemplateRepository } from '../../../domain/report-template.repository.js';
import { intoEmpty } from '../../../domain/template-section.js';
import { CurrentPolicy } from '../../services/current-policy.js';
import { CurrentReader } from '../../services/current-reader.js';
import { ReportChecks } from '../../services/report-checks.js';
import type { DraftSavedView } from '../../services/report-written.view.js';
import { TemplateStart } from '../../services/template-start.js';
import { writtenView } from '../../services/written-view.js';
import { ApplyTemplate } from './apply-template.command.js';

@CommandHandler(ApplyTemplate)
export class ApplyTemplateHandler implements ICommandHandler<ApplyTemplate> {
  constructor(
    private readonly reports: ReportRepository,
    private readonly readers: CurrentReader,
    private readonly drafts: ReportDrafts,
    private readonly policy: CurrentPolicy,
    private readonly checks: ReportChecks,
    private readonly templates: ReportTemplateRepository,
    private readonly start: TemplateStart,
  ) {}

  async execute({ reportId, templateId, replace, expectedVersion }: ApplyTemplate): Promise<DraftSavedView> {
    const author = await this.readers.get();
    const report = await this.reports.find(reportId);
    if (!report) throw notFound('reporting.report');
    report.expectVersion(expectedVersion);
    const template = await this.templates.find(templateId);
    if (!template?.active) throw notFound('reporting.report-template');
    const text = await this.start.written(template, report);
    const at = new Date();
    report.draft(replace ? text : intoEmpty(text, report.text), author, at, await this.policy.claimMinutes());
    await this.reports.update(report);
    const { version: reportVersion, text: content } = report;
    const draft = await this.drafts.keep({ reportId, reportVersion, content, author, kind: 'manual', at });
    return { ...(await writtenView(this.checks, report)), draft };
  }
}
