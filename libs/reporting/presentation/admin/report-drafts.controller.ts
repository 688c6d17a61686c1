import { Controller, Get, HttpCode, Param, ParseIntPipe, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Mediator } from '#kernel';
import { RecordAccess } from '#identity/contracts';
import { IdParam } from '#platform/http/id-param';
import { IfMatch } from '#platform/http/if-match';
import { RestoreDraft } from '../../application/commands/restore-draft/restore-draft.command.js';
import { CompareDrafts } from '../../application/queries/compare-drafts/compare-drafts.query.js';
import { FindReportDrafts } from '../../application/queries/find-report-drafts/find-report-drafts.query.js';
import {
  ReportDraftItemView,
  ReportDraftView,
} from '../../application/queries/find-report-drafts/report-draft.view.js';
import { GetReportDraft } from '../../application/queries/get-report-draft/get-report-draft.query.js';
import { MergeDraft } from '../../application/queries/merge-draft/merge-draft.query.js';
import { MergedDraftView } from '../../application/services/merged-section.view.js';
import { DraftSavedView } from '../../application/services/report-written.view.js';
import { SectionDiffView } from '../../application/services/section-diff.view.js';
import { CompareDraftsParams } from './dto/compare-drafts.params.dto.js';
import { seenVersion } from './seen-version.js';

/** What was written of a report, at every time. Whoever opens a draft is noted. */
@ApiTags('report drafts')
@ApiBearerAuth()
@Controller('v1/reports/:id/drafts')
export class ReportDraftsController {
  constructor(private readonly mediator: Mediator) {}

  /** The drafts, newest first, without their text. */
  @Get()
  @ApiOkResponse({ type: [ReportDraftItemView] })
  list(@IdParam() reportId: string): Promise<ReportDraftItemView[]> {
    return this.mediator.ask(new FindReportDrafts({ reportId }));
  }

  /** What was changed from one draft to another, or to the text as it stands. */
  @Get('diff')
  @ApiOkResponse({ type: [SectionDiffView] })
  async diff(@IdParam() reportId: string, @Query() params: CompareDraftsParams): Promise<SectionDiffView[]> {
    const difference = await this.mediator.ask(new CompareDrafts({ ...params, reportId }));
    await this.noteAccess(reportId);
    return difference;
  }

  /** One draft with its text. */
  @Get(':number')
  @ApiOkResponse({ type: ReportDraftView })
  async get(
    @IdParam() reportId: string,
    @Param('number', ParseIntPipe) number: number,
  ): Promise<ReportDraftView> {
    const draft = await this.mediator.ask(new GetReportDraft({ reportId, number }));
    await this.noteAccess(reportId);
    return draft;
  }

  /** A refused draft put together with what was written meanwhile. It changes nothing. */
  @Get(':number/merge')
  @ApiOkResponse({ type: MergedDraftView })
  async merge(
    @IdParam() reportId: string,
    @Param('number', ParseIntPipe) number: number,
  ): Promise<MergedDraftView> {
    const merged = await this.mediator.ask(new MergeDraft({ reportId, number }));
    await this.noteAccess(reportId);
    return merged;
  }

  /** Makes what a draft says the text of the report again. */
  @Post(':number/restore')
  @HttpCode(200)
  @ApiOkResponse({ type: DraftSavedView })
  restore(
    @IdParam() reportId: string,
    @Param('number', ParseIntPipe) number: number,
    @IfMatch() expectedVersion: number | undefined,
  ): Promise<DraftSavedView> {
    return this.mediator.send(new RestoreDraft({ reportId, number, ...seenVersion(expectedVersion) }));
  }

  private async noteAccess(reportId: string): Promise<void> {
    await this.mediator.send(
      new RecordAccess({ subjectType: 'report', subjectId: reportId, action: 'read' }),
    );
  }
}
