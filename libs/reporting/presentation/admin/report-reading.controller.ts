import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Mediator, type PagedResult } from '#kernel';
import { RecordAccess } from '#identity/contracts';
import { sendFile } from '#platform/http/files/send-file';
import { IdParam } from '#platform/http/id-param';
import { ApiPage } from '#platform/http/openapi/api-page';
import { FileStore } from '#platform/storage/file-store';
import { ApiBytes } from '#platform/http/openapi/api-bytes';
import { FindReportRevisions } from '../../application/queries/find-report-revisions/find-report-revisions.query.js';
import { ReportRevisionView } from '../../application/queries/find-report-revisions/report-revision.view.js';
import { FindReports } from '../../application/queries/find-reports/find-reports.query.js';
import { ReportItemView } from '../../application/queries/find-reports/report-item.view.js';
import { GetReportDocument } from '../../application/queries/get-report-document/get-report-document.query.js';
import { GetReport } from '../../application/queries/get-report/get-report.query.js';
import { ReportView } from '../../application/queries/get-report/report.view.js';
import { DocumentParams } from './dto/document.params.dto.js';

/** Reports to read, on both APIs. Whoever opens one is noted. */
@ApiTags('reports')
@ApiBearerAuth()
@Controller('v1/reports')
export class ReportReadingController {
  constructor(
    private readonly mediator: Mediator,
    private readonly store: FileStore,
  ) {}

  /** Lists reports without their text. */
  @Get()
  @ApiPage(ReportItemView)
  list(@Query() query: FindReports): Promise<PagedResult<ReportItemView>> {
    return this.mediator.ask(query);
  }

  /** One report with its text. */
  @Get(':id')
  @ApiOkResponse({ type: ReportView })
  async get(@IdParam() reportId: string): Promise<ReportView> {
    const report = await this.mediator.ask(new GetReport({ reportId }));
    await this.noteAccess(reportId, 'read');
    return report;
  }

  /** Every issued version of a report, oldest first. */
  @Get(':id/revisions')
  @ApiOkResponse({ type: [ReportRevisionView] })
  async revisions(@IdParam() reportId: string): Promise<ReportRevisionView[]> {
    const revisions = await this.mediator.ask(new FindReportRevisions({ reportId }));
    await this.noteAccess(reportId, 'read');
    return revisions;
  }

  /** The signed PDF, of the newest version or the one asked for; 503 with Retry-After while it is being made. */
  @Get(':id/pdf')
  @ApiBytes('application/pdf')
  async pdf(
    @IdParam() reportId: string,
    @Query() { revision }: DocumentParams,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const wanted = revision === undefined ? { reportId } : { reportId, revision };
    const file = await this.mediator.ask(new GetReportDocument(wanted));
    await this.noteAccess(reportId, 'download');
    await sendFile(this.store, file, 'inline', request, reply);
  }

  private async noteAccess(reportId: string, action: string): Promise<void> {
    await this.mediator.send(new RecordAccess({ subjectType: 'report', subjectId: reportId, action }));
  }
}
