import { Controller, Get, HttpCode, Param, ParseIntPipe, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Mediator, type PagedResult } from '#kernel';
import { IdParam } from '#platform/http/id-param';
import { IfMatch } from '#platform/http/if-match';
import { ApiPage } from '#platform/http/openapi/api-page';
import { RestoreBotVersion } from '../../application/commands/restore-bot-version/restore-bot-version.command.js';
import { BotVersionView } from '../../application/queries/find-bot-versions/bot-version.view.js';
import { FindBotVersions } from '../../application/queries/find-bot-versions/find-bot-versions.query.js';
import { BotDetailsView } from '../../application/queries/get-bot/bot-details.view.js';
import { GetBot } from '../../application/queries/get-bot/get-bot.query.js';
import { BotVersionsQuery } from '../dto/bot-versions.query.dto.js';

/** What a bot said at other times. */
@ApiTags('bots')
@ApiBearerAuth()
@Controller('v1/bots/:id/versions')
export class BotVersionsController {
  constructor(private readonly mediator: Mediator) {}

  /** Its versions: when they were published, by whom, and after which replay. */
  @Get()
  @ApiPage(BotVersionView)
  list(@IdParam() botId: string, @Query() query: BotVersionsQuery): Promise<PagedResult<BotVersionView>> {
    return this.mediator.ask(new FindBotVersions({ ...query, botId }));
  }

  /** Makes what a version says the draft again. */
  @Post(':number/restore')
  @HttpCode(200)
  @ApiOkResponse({ type: BotDetailsView })
  async restore(
    @IdParam() botId: string,
    @Param('number', ParseIntPipe) number: number,
    @IfMatch() expectedVersion: number | undefined,
  ): Promise<BotDetailsView> {
    await this.mediator.send(new RestoreBotVersion({ botId, number, expectedVersion }));
    return this.mediator.ask(new GetBot({ botId }));
  }
}
