import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Mediator, type PagedResult } from '#kernel';
import { Creates } from '#platform/http/creates';
import { IdParam } from '#platform/http/id-param';
import { ApiPage } from '#platform/http/openapi/api-page';
import { PlanExperiment } from '../../application/commands/plan-experiment/plan-experiment.command.js';
import { StartExperiment } from '../../application/commands/start-experiment/start-experiment.command.js';
import { StopExperiment } from '../../application/commands/stop-experiment/stop-experiment.command.js';
import { ExperimentView } from '../../application/queries/find-experiments/experiment.view.js';
import { FindExperiments } from '../../application/queries/find-experiments/find-experiments.query.js';
import { ExperimentResultsView } from '../../application/queries/get-experiment-results/experiment-results.view.js';
import { GetExperimentResults } from '../../application/queries/get-experiment-results/get-experiment-results.query.js';
import { GetExperiment } from '../../application/queries/get-experiment/get-experiment.query.js';
import { ExperimentsQuery } from '../dto/experiments.query.dto.js';
import { PlanExperimentBody } from '../dto/plan-experiment.body.dto.js';
import { StopExperimentBody } from '../dto/stop-experiment.body.dto.js';

/** Versions of a bot side by side: which does better? */
@ApiTags('bots')
@ApiBearerAuth()
@Controller('v1/bots/:id/experiments')
export class BotExperimentsController {
  constructor(private readonly mediator: Mediator) {}

  /** Lists the experiments with a bot. */
  @Get()
  @ApiPage(ExperimentView)
  list(@IdParam() botId: string, @Query() query: ExperimentsQuery): Promise<PagedResult<ExperimentView>> {
    return this.mediator.ask(new FindExperiments({ ...query, botId }));
  }

  /** Plans one. It begins when it is started. */
  @Post()
  @Creates('/v1/bots/:botId/experiments/:id', ExperimentView)
  async plan(@IdParam() botId: string, @Body() body: PlanExperimentBody): Promise<ExperimentView> {
    const { id: experimentId } = await this.mediator.send(new PlanExperiment({ ...body, botId }));
    return this.get(botId, experimentId);
  }

  /** One experiment. */
  @Get(':experimentId')
  @ApiOkResponse({ type: ExperimentView })
  get(@IdParam() botId: string, @IdParam('experimentId') experimentId: string): Promise<ExperimentView> {
    return this.mediator.ask(new GetExperiment({ botId, experimentId }));
  }

  /** What it has shown so far. */
  @Get(':experimentId/results')
  @ApiOkResponse({ type: ExperimentResultsView })
  results(
    @IdParam() botId: string,
    @IdParam('experimentId') experimentId: string,
  ): Promise<ExperimentResultsView> {
    return this.mediator.ask(new GetExperimentResults({ botId, experimentId }));
  }

  /** Lets its versions answer, each to its share of the contacts. */
  @Post(':experimentId/start')
  @HttpCode(200)
  @ApiOkResponse({ type: ExperimentView })
  async start(
    @IdParam() botId: string,
    @IdParam('experimentId') experimentId: string,
  ): Promise<ExperimentView> {
    await this.mediator.send(new StartExperiment({ botId, experimentId }));
    return this.get(botId, experimentId);
  }

  /** Ends it. The version that is decided for answers everybody from now on. */
  @Post(':experimentId/stop')
  @HttpCode(200)
  @ApiOkResponse({ type: ExperimentView })
  async stop(
    @IdParam() botId: string,
    @IdParam('experimentId') experimentId: string,
    @Body() body: StopExperimentBody,
  ): Promise<ExperimentView> {
    await this.mediator.send(new StopExperiment({ ...body, botId, experimentId }));
    return this.get(botId, experimentId);
  }
}
