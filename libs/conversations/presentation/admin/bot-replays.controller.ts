import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiAcceptedResponse, ApiBearerAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Mediator, type PagedResult } from '#kernel';
import { IdParam } from '#platform/http/id-param';
import { ApiPage } from '#platform/http/openapi/api-page';
import { CancelReplay } from '../../application/commands/cancel-replay/cancel-replay.command.js';
import { StartReplay } from '../../application/commands/start-replay/start-replay.command.js';
import { FindReplayDifferences } from '../../application/queries/find-replay-differences/find-replay-differences.query.js';
import { ReplayDifferenceView } from '../../application/queries/find-replay-differences/replay-difference.view.js';
import { FindReplays } from '../../application/queries/find-replays/find-replays.query.js';
import { ReplayView } from '../../application/queries/find-replays/replay.view.js';
import { GetReplay } from '../../application/queries/get-replay/get-replay.query.js';
import { ReplayDifferencesQuery } from '../dto/replay-differences.query.dto.js';
import { ReplaysQuery } from '../dto/replays.query.dto.js';
import { StartReplayBody } from '../dto/start-replay.body.dto.js';

/** What another version of a bot would have answered: look before you publish. */
@ApiTags('bots')
@ApiBearerAuth()
@Controller('v1/bots/:id/replays')
export class BotReplaysController {
  constructor(private readonly mediator: Mediator) {}

  /** Lists the replays of the last 30 days. */
  @Get()
  @ApiPage(ReplayView)
  list(@IdParam() botId: string, @Query() query: ReplaysQuery): Promise<PagedResult<ReplayView>> {
    return this.mediator.ask(new FindReplays({ ...query, botId }));
  }

  /** Answers past messages with another version, in the background. Nothing is sent, ordered or told. */
  @Post()
  @HttpCode(202)
  @ApiAcceptedResponse({ type: ReplayView })
  async start(@IdParam() botId: string, @Body() body: StartReplayBody): Promise<ReplayView> {
    const { id: replayId } = await this.mediator.send(new StartReplay({ ...body, botId }));
    return this.mediator.ask(new GetReplay({ botId, replayId }));
  }

  /** How far it is, and what it has found so far. */
  @Get(':replayId')
  @ApiOkResponse({ type: ReplayView })
  get(@IdParam() botId: string, @IdParam('replayId') replayId: string): Promise<ReplayView> {
    return this.mediator.ask(new GetReplay({ botId, replayId }));
  }

  /** The messages that would have been answered differently. */
  @Get(':replayId/differences')
  @ApiPage(ReplayDifferenceView)
  differences(
    @IdParam() botId: string,
    @IdParam('replayId') replayId: string,
    @Query() query: ReplayDifferencesQuery,
  ): Promise<PagedResult<ReplayDifferenceView>> {
    return this.mediator.ask(new FindReplayDifferences({ ...query, botId, replayId }));
  }

  /** Stops it. What it has found so far stays. */
  @Post(':replayId/cancel')
  @HttpCode(200)
  @ApiOkResponse({ type: ReplayView })
  async cancel(@IdParam() botId: string, @IdParam('replayId') replayId: string): Promise<ReplayView> {
    await this.mediator.send(new CancelReplay({ botId, replayId }));
    return this.get(botId, replayId);
  }
}
