import { Body, Controller, Delete, Get, HttpCode, Post, Put, Query, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiNoContentResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Mediator, type PagedResult } from '#kernel';
import { IdParam } from '#platform/http/id-param';
import { IfMatch } from '#platform/http/if-match';
import { ApiPage } from '#platform/http/openapi/api-page';
import { AddReportMacro } from '../../application/commands/add-report-macro/add-report-macro.command.js';
import { ChangeReportMacro } from '../../application/commands/change-report-macro/change-report-macro.command.js';
import { RemoveReportMacro } from '../../application/commands/remove-report-macro/remove-report-macro.command.js';
import { FindReportMacros } from '../../application/queries/find-report-macros/find-report-macros.query.js';
import { ReportMacroView } from '../../application/queries/find-report-macros/report-macro.view.js';
import { AddedView } from '../../application/services/added.view.js';
import { ReportMacroBody } from './dto/report-macro.body.dto.js';
import { seenVersion } from './seen-version.js';

/** Pieces of text behind shortcuts: the caller’s and the practice’s. */
@ApiTags('report macros')
@ApiBearerAuth()
@Controller('v1/report-macros')
export class ReportMacrosController {
  constructor(private readonly mediator: Mediator) {}

  @Get()
  @ApiPage(ReportMacroView)
  list(@Query() query: FindReportMacros): Promise<PagedResult<ReportMacroView>> {
    return this.mediator.ask(query);
  }

  @Post()
  @ApiCreatedResponse({ type: AddedView })
  async add(
    @Body() body: AddReportMacro,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AddedView> {
    const added = await this.mediator.send(body);
    void reply.header('location', `/v1/report-macros/${added.id}`);
    return added;
  }

  @Put(':id')
  @HttpCode(204)
  @ApiNoContentResponse()
  async change(
    @IdParam() macroId: string,
    @IfMatch() expectedVersion: number | undefined,
    @Body() body: ReportMacroBody,
  ): Promise<void> {
    await this.mediator.send(new ChangeReportMacro({ ...body, macroId, ...seenVersion(expectedVersion) }));
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiNoContentResponse()
  async remove(@IdParam() macroId: string): Promise<void> {
    await this.mediator.send(new RemoveReportMacro({ macroId }));
  }
}
