import { Body, Controller, Delete, Get, HttpCode, Post, Put, Query, Res } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Mediator, type PagedResult } from '#kernel';
import { IdParam } from '#platform/http/id-param';
import { IfMatch } from '#platform/http/if-match';
import { ApiPage } from '#platform/http/openapi/api-page';
import { AddReportTemplate } from '../../application/commands/add-report-template/add-report-template.command.js';
import { ChangeReportTemplate } from '../../application/commands/change-report-template/change-report-template.command.js';
import { RemoveReportTemplate } from '../../application/commands/remove-report-template/remove-report-template.command.js';
import { FindReportTemplates } from '../../application/queries/find-report-templates/find-report-templates.query.js';
import { ReportTemplateView } from '../../application/queries/find-report-templates/report-template.view.js';
import { GetReportTemplate } from '../../application/queries/get-report-template/get-report-template.query.js';
import { AddedView } from '../../application/services/added.view.js';
import { ReportTemplateBody } from './dto/report-template.body.dto.js';
import { seenVersion } from './seen-version.js';

/** Text to begin reports with. */
@ApiTags('report templates')
@ApiBearerAuth()
@Controller('v1/report-templates')
export class ReportTemplatesController {
  constructor(private readonly mediator: Mediator) {}

  @Get()
  @ApiPage(ReportTemplateView)
  list(@Query() query: FindReportTemplates): Promise<PagedResult<ReportTemplateView>> {
    return this.mediator.ask(query);
  }

  /** One template. */
  @Get(':id')
  @ApiOkResponse({ type: ReportTemplateView })
  get(@IdParam() templateId: string): Promise<ReportTemplateView> {
    return this.mediator.ask(new GetReportTemplate({ templateId }));
  }

  @Post()
  @ApiCreatedResponse({ type: AddedView })
  async add(
    @Body() body: AddReportTemplate,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AddedView> {
    const added = await this.mediator.send(body);
    void reply.header('location', `/v1/report-templates/${added.id}`);
    return added;
  }

  @Put(':id')
  @HttpCode(204)
  @ApiNoContentResponse()
  async change(
    @IdParam() templateId: string,
    @IfMatch() expectedVersion: number | undefined,
    @Body() body: ReportTemplateBody,
  ): Promise<void> {
    await this.mediator.send(
      new ChangeReportTemplate({ ...body, templateId, ...seenVersion(expectedVersion) }),
    );
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiNoContentResponse()
  async remove(@IdParam() templateId: string): Promise<void> {
    await this.mediator.send(new RemoveReportTemplate({ templateId }));
  }
}
