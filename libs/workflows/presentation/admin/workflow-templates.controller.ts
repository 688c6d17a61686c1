import { Body, Controller, Get, Header, HttpCode, Post, Put, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Mediator, type PagedResult } from '#kernel';
import { Creates } from '#platform/http/creates';
import { IdParam } from '#platform/http/id-param';
import { IfMatch } from '#platform/http/if-match';
import { ApiPage } from '#platform/http/openapi/api-page';
import { CreateWorkflowTemplate } from '../../application/commands/create-template/create-template.command.js';
import { PublishWorkflowTemplate } from '../../application/commands/publish-template/publish-template.command.js';
import { TemplatePublishedAnswer } from '../../application/commands/publish-template/template-published.answer.js';
import { RetireWorkflowTemplate } from '../../application/commands/retire-template/retire-template.command.js';
import { ReviseWorkflowTemplate } from '../../application/commands/revise-template/revise-template.command.js';
import { FindWorkflowTemplates } from '../../application/queries/find-templates/find-templates.query.js';
import { WorkflowTemplateItem } from '../../application/queries/find-templates/workflow-template-item.view.js';
import { GetWorkflowTemplateDiagram } from '../../application/queries/get-template-diagram/get-template-diagram.query.js';
import { GetWorkflowTemplate } from '../../application/queries/get-template/get-template.query.js';
import { WorkflowTemplateView } from '../../application/queries/get-template/workflow-template.view.js';
import { WorkflowTemplateDefinitionBody } from './dto/workflow-template-definition.body.dto.js';
import { TemplateCreatedAnswer } from './dto/template-created.answer.js';

/** How each kind of work goes: versions of statecharts. */
@ApiTags('workflows')
@ApiBearerAuth()
@Controller('v1/workflows/templates')
export class WorkflowTemplatesController {
  constructor(private readonly mediator: Mediator) {}

  /** Lists the versions of all templates. */
  @Get()
  @ApiPage(WorkflowTemplateItem)
  list(@Query() query: FindWorkflowTemplates): Promise<PagedResult<WorkflowTemplateItem>> {
    return this.mediator.ask(query);
  }

  /** One version with its statechart and what the static checks say of it. */
  @Get(':id')
  @ApiOkResponse({ type: WorkflowTemplateView })
  get(@IdParam() templateId: string): Promise<WorkflowTemplateView> {
    return this.mediator.ask(new GetWorkflowTemplate({ templateId }));
  }

  /** The statechart as the text of a mermaid state diagram. */
  @Get(':id/diagram')
  @Header('content-type', 'text/plain; charset=utf-8')
  @ApiProduces('text/plain')
  diagram(@IdParam() templateId: string): Promise<string> {
    return this.mediator.ask(new GetWorkflowTemplateDiagram({ templateId }));
  }

  /** Stores a draft: the next version of its name. */
  @Post()
  @Creates('/v1/workflows/templates/:id', TemplateCreatedAnswer)
  create(@Body() body: CreateWorkflowTemplate): Promise<TemplateCreatedAnswer> {
    return this.mediator.send(body);
  }

  /** Replaces the statechart of a draft. */
  @Put(':id')
  @HttpCode(204)
  async revise(
    @IdParam() templateId: string,
    @Body() { definition }: WorkflowTemplateDefinitionBody,
    @IfMatch() expectedVersion: number | undefined,
  ): Promise<void> {
    await this.mediator.send(new ReviseWorkflowTemplate({ templateId, definition, expectedVersion }));
  }

  /** Makes a draft the version that new instances start on. Answers 422 with every fault when it would not work. */
  @Post(':id/publish')
  @HttpCode(200)
  @ApiOkResponse({ type: TemplatePublishedAnswer })
  publish(@IdParam() templateId: string): Promise<TemplatePublishedAnswer> {
    return this.mediator.send(new PublishWorkflowTemplate({ templateId }));
  }

  /** Lets no new instance start on it. */
  @Post(':id/retire')
  @HttpCode(204)
  async retire(@IdParam() templateId: string): Promise<void> {
    await this.mediator.send(new RetireWorkflowTemplate({ templateId }));
  }
}
