import { Body, Controller, Get, HttpCode, Patch, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiNoContentResponse, ApiTags } from '@nestjs/swagger';
import { Mediator, type PagedResult } from '#kernel';
import { Creates } from '#platform/http/creates';
import { IdParam } from '#platform/http/id-param';
import { IfMatch } from '#platform/http/if-match';
import { ApiPage } from '#platform/http/openapi/api-page';
import { AddProcedure } from '../../application/commands/add-procedure/add-procedure.command.js';
import { Added } from '../../application/commands/added.js';
import { ChangeProcedure } from '../../application/commands/change-procedure/change-procedure.command.js';
import { FindProcedures } from '../../application/queries/find-procedures/find-procedures.query.js';
import { ProcedureView } from '../../application/queries/find-procedures/procedure.view.js';
import { ChangeProcedureBody } from './dto/change-procedure.body.dto.js';

/** Procedures: list, add, change. */
@ApiTags('procedures')
@ApiBearerAuth()
@Controller('v1/procedures')
export class ProceduresController {
  constructor(private readonly mediator: Mediator) {}

  /** Lists procedures. */
  @Get()
  @ApiPage(ProcedureView)
  list(@Query() query: FindProcedures): Promise<PagedResult<ProcedureView>> {
    return this.mediator.ask(query);
  }

  /** Adds a procedure. */
  @Post()
  @Creates('/v1/procedures/:id', Added)
  add(@Body() body: AddProcedure): Promise<Added> {
    return this.mediator.send(body);
  }

  /** Changes a procedure; send If-Match with its version. */
  @Patch(':id')
  @HttpCode(204)
  @ApiNoContentResponse()
  async change(
    @IdParam() procedureId: string,
    @Body() body: ChangeProcedureBody,
    @IfMatch() expectedVersion: number | undefined,
  ): Promise<void> {
    await this.mediator.send(new ChangeProcedure({ ...body, procedureId, expectedVersion }));
  }
}
