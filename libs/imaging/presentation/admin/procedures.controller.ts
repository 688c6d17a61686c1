import { Body, Controller, Get, HttpCode, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiHeader, ApiNoContentResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Mediator, type PagedResult } from '#kernel';
import { IdParam } from '#platform/http/id-param';
import { IfMatch } from '#platform/http/if-match';
import { AddProcedure } from '../../application/commands/add-procedure/add-procedure.command.js';
import { Added } from '../../application/commands/added.js';
import { ChangeProcedure } from '../../application/commands/change-procedure/change-procedure.command.js';
import { FindProcedures } from '../../application/queries/find-procedures/find-procedures.query.js';
import type { ProcedureView } from '../../application/queries/find-procedures/procedure.view.js';
import { ChangeProcedureBody } from './dto/change-procedure.body.dto.js';

/** Procedures: list, add, change. */
@ApiTags('procedures')
@ApiBearerAuth()
@Controller('v1/procedures')
export class ProceduresController {
  constructor(private readonly mediator: Mediator) {}

  /** Lists procedures. */
  @Get()
  list(@Query() query: FindProcedures): Promise<PagedResult<ProcedureView>> {
    return this.mediator.ask(query);
  }

  /** Adds a procedure. */
  @Post()
  @ApiCreatedResponse({ type: Added })
  async add(@Body() body: AddProcedure, @Res({ passthrough: true }) reply: FastifyReply): Promise<Added> {
    const added = await this.mediator.send(body);
    void reply.header('location', `/v1/procedures/${added.id}`);
    return added;
  }

  /** Changes a procedure; send If-Match with its version. */
  @Patch(':id')
  @HttpCode(204)
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiNoContentResponse()
  async change(
    @IdParam() procedureId: string,
    @Body() body: ChangeProcedureBody,
    @IfMatch() expectedVersion: number | undefined,
  ): Promise<void> {
    await this.mediator.send(new ChangeProcedure({ ...body, procedureId, expectedVersion }));
  }
}
