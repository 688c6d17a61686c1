import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Mediator } from '#kernel';
import { RecordAccess } from '#identity/contracts';
import { IdParam } from '#platform/http/id-param';
import { IfMatch } from '#platform/http/if-match';
import { ApplyTemplate } from '../../application/commands/apply-template/apply-template.command.js';
import { CompareReports } from '../../application/queries/compare-reports/compare-reports.query.js';
import { ExpandText } from '../../application/queries/expand-text/expand-text.query.js';
import { ExpandedTextView } from '../../application/queries/expand-text/expanded-text.view.js';
import { FindPriorReports } from '../../application/queries/find-prior-reports/find-prior-reports.query.js';
import { PriorReportsView } from '../../application/queries/find-prior-reports/prior-report.view.js';
import { GetReportChecks } from '../../application/queries/get-report-checks/get-report-checks.query.js';
import { DraftSavedView, TextWarningView } from '../../application/services/report-written.view.js';
import { SectionDiffView } from '../../application/services/section-diff.view.js';
import { ApplyTemplateBody } from './dto/apply-template.body.dto.js';
import { ChecksBody } from './dto/checks.body.dto.js';
import { ExpandTextBody } from './dto/expand-text.body.dto.js';
import { PriorsParams } from './dto/priors.params.dto.js';
import { seenVersion } from './seen-version.js';

/** What helps to write a report: templates, macros, earlier reports, checks. */
@ApiTags('reports')
@ApiBearerAuth()
@Controller('v1/reports')
export class ReportAidsController {
  constructor(private readonly mediator: Mediator) {}

  /** Writes what a template says into the empty sections, or in place of what stands. */
  @Post(':id/apply-template')
  @HttpCode(200)
  @ApiOkResponse({ type: DraftSavedView })
  applyTemplate(
    @IdParam() reportId: string,
    @IfMatch() expectedVersion: number | undefined,
    @Body() body: ApplyTemplateBody,
  ): Promise<DraftSavedView> {
    return this.mediator.send(new ApplyTemplate({ ...body, reportId, ...seenVersion(expectedVersion) }));
  }

  /** What a macro or a text says in this report. It changes nothing. */
  @Post(':id/expand')
  @HttpCode(200)
  @ApiOkResponse({ type: ExpandedTextView })
  expand(@IdParam() reportId: string, @Body() body: ExpandTextBody): Promise<ExpandedTextView> {
    return this.mediator.ask(new ExpandText({ ...body, reportId }));
  }

  /** What to look at before it is signed: laterality, sex, measurements, dates, what is missing. */
  @Get(':id/checks')
  @ApiOkResponse({ type: [TextWarningView] })
  checks(@IdParam() reportId: string): Promise<TextWarningView[]> {
    return this.mediator.ask(new GetReportChecks({ reportId }));
  }

  /** The same of a text that is not written yet: what to look at before a signed report is corrected by it. */
  @Post(':id/checks')
  @HttpCode(200)
  @ApiOkResponse({ type: [TextWarningView] })
  check(@IdParam() reportId: string, @Body() body: ChecksBody): Promise<TextWarningView[]> {
    return this.mediator.ask(new GetReportChecks({ ...body, reportId }));
  }

  /** Earlier studies of the patient with their reports. */
  @Get(':id/priors')
  @ApiOkResponse({ type: PriorReportsView })
  async priors(@IdParam() reportId: string, @Query() params: PriorsParams): Promise<PriorReportsView> {
    const priors = await this.mediator.ask(new FindPriorReports({ ...params, reportId }));
    for (const { reportId: shown } of priors.items) if (shown) await this.noteAccess(shown);
    return priors;
  }

  /** What this report says otherwise than an earlier one. */
  @Get(':id/comparison/:earlierId')
  @ApiOkResponse({ type: [SectionDiffView] })
  async compare(
    @IdParam() reportId: string,
    @IdParam('earlierId') earlierId: string,
  ): Promise<SectionDiffView[]> {
    const difference = await this.mediator.ask(new CompareReports({ reportId, earlierId }));
    for (const shown of [reportId, earlierId]) await this.noteAccess(shown);
    return difference;
  }

  private async noteAccess(reportId: string): Promise<void> {
    await this.mediator.send(
      new RecordAccess({ subjectType: 'report', subjectId: reportId, action: 'read' }),
    );
  }
}
