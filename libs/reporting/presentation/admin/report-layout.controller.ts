import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Mediator } from '#kernel';
import { IfMatch } from '#platform/http/if-match';
import { SetReportLayout } from '../../application/commands/set-report-layout/set-report-layout.command.js';
import { GetReportLayout } from '../../application/queries/get-report-layout/get-report-layout.query.js';
import { ReportLayoutView } from '../../application/queries/get-report-layout/report-layout.view.js';
import { LayoutLogos } from '../../application/services/layout-logos.js';
import { ReportLayoutBody } from './dto/report-layout.body.dto.js';
import { seenVersion } from './seen-version.js';

/** How the practice's reports look. */
@ApiTags('report layout')
@ApiBearerAuth()
@Controller('v1/report-layout')
export class ReportLayoutController {
  constructor(
    private readonly mediator: Mediator,
    private readonly logos: LayoutLogos,
  ) {}

  /** Logo, address lines, footer, paper and accent colour of the documents. */
  @Get()
  @ApiOkResponse({ type: ReportLayoutView })
  get(): Promise<ReportLayoutView> {
    return this.mediator.ask(new GetReportLayout());
  }

  /** Replaces the layout; documents that are there stay as they are. Who names a logo may see files; 422 for one that cannot be drawn. */
  @Put()
  @ApiOkResponse({ type: ReportLayoutView })
  async set(
    @Body() body: ReportLayoutBody,
    @IfMatch() expectedVersion: number | undefined,
  ): Promise<ReportLayoutView> {
    if (body.logoFileId) await this.logos.check(body.logoFileId);
    await this.mediator.send(new SetReportLayout({ ...body, ...seenVersion(expectedVersion) }));
    return this.mediator.ask(new GetReportLayout());
  }
}
