import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import { Mediator, type PagedResult } from '#kernel';
import { ApiPage } from '#platform/http/openapi/api-page';
import { DefineWorkflowType } from '../../application/commands/define-type/define-type.command.js';
import { FindWorkflowTypes } from '../../application/queries/find-types/find-types.query.js';
import { WorkflowTypeView } from '../../application/queries/find-types/workflow-type.view.js';
import { CreatedAnswer } from './dto/created.answer.js';

/** Kinds of work. */
@ApiTags('workflows')
@ApiBearerAuth()
@Controller('v1/workflows/types')
export class WorkflowTypesController {
  constructor(private readonly mediator: Mediator) {}

  /** Lists the kinds of work. */
  @Get()
  @ApiPage(WorkflowTypeView)
  list(@Query() query: FindWorkflowTypes): Promise<PagedResult<WorkflowTypeView>> {
    return this.mediator.ask(query);
  }

  /** Names a new kind of work. */
  @Post()
  @ApiCreatedResponse({ type: CreatedAnswer })
  define(@Body() body: DefineWorkflowType): Promise<CreatedAnswer> {
    return this.mediator.send(body);
  }
}
