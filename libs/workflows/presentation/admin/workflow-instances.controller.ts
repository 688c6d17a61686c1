import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Mediator, type PagedResult } from '#kernel';
import { Creates } from '#platform/http/creates';
import { IdParam } from '#platform/http/id-param';
import { ApiPage } from '#platform/http/openapi/api-page';
import { FireTransition } from '../../application/commands/fire-transition/fire-transition.command.js';
import { TransitionFiredAnswer } from '../../application/commands/fire-transition/transition-fired.answer.js';
import { StartWorkflow } from '../../application/commands/start-workflow/start-workflow.command.js';
import { FindWorkflowInstances } from '../../application/queries/find-instances/find-instances.query.js';
import { WorkflowInstanceItem } from '../../application/queries/find-instances/workflow-instance-item.view.js';
import { GetWorkflowInstance } from '../../application/queries/get-instance/get-instance.query.js';
import { WorkflowInstanceView } from '../../application/queries/get-instance/workflow-instance.view.js';
import { FireTransitionBody } from './dto/fire-transition.body.dto.js';
import { CreatedAnswer } from './dto/created.answer.js';

/** Workflows about orders and other subjects, and where each one stands. */
@ApiTags('workflows')
@ApiBearerAuth()
@Controller('v1/workflows/instances')
export class WorkflowInstancesController {
  constructor(private readonly mediator: Mediator) {}

  /** Lists workflows by state and subject. */
  @Get()
  @ApiPage(WorkflowInstanceItem)
  list(@Query() query: FindWorkflowInstances): Promise<PagedResult<WorkflowInstanceItem>> {
    return this.mediator.ask(query);
  }

  /** One workflow with its history and its events: which you may fire now, and why not the others. */
  @Get(':id')
  @ApiOkResponse({ type: WorkflowInstanceView })
  get(@IdParam() instanceId: string): Promise<WorkflowInstanceView> {
    return this.mediator.ask(new GetWorkflowInstance({ instanceId }));
  }

  /** Starts a workflow by hand. */
  @Post()
  @Creates('/v1/workflows/instances/:id', CreatedAnswer)
  start(@Body() body: StartWorkflow): Promise<CreatedAnswer> {
    return this.mediator.send(body);
  }

  /** Fires an event. Answers 409 with the reason when it does not apply from where the workflow stands. */
  @Post(':id/transitions')
  @HttpCode(200)
  @ApiOkResponse({ type: TransitionFiredAnswer })
  fire(@IdParam() instanceId: string, @Body() body: FireTransitionBody): Promise<TransitionFiredAnswer> {
    return this.mediator.send(new FireTransition({ ...body, instanceId }));
  }
}
