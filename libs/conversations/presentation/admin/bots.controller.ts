import { Body, Controller, Get, HttpCode, Patch, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Mediator, type PagedResult } from '#kernel';
import { Creates } from '#platform/http/creates';
import { IdParam } from '#platform/http/id-param';
import { ApiPage } from '#platform/http/openapi/api-page';
import { IfMatch } from '#platform/http/if-match';
import { ChangeBot } from '../../application/commands/change-bot/change-bot.command.js';
import { CreateBot } from '../../application/commands/create-bot/create-bot.command.js';
import { PublishBot } from '../../application/commands/publish-bot/publish-bot.command.js';
import { BotView } from '../../application/queries/find-bots/bot.view.js';
import { FindBots } from '../../application/queries/find-bots/find-bots.query.js';
import { BotDetailsView } from '../../application/queries/get-bot/bot-details.view.js';
import { GetBot } from '../../application/queries/get-bot/get-bot.query.js';
import { PublishBotBody } from '../dto/publish-bot.body.dto.js';
import { ChangeBotBody } from '../dto/change-bot.body.dto.js';

/** Bots: what they say is drafted here, and answers once it is published. */
@ApiTags('bots')
@ApiBearerAuth()
@Controller('v1/bots')
export class BotsController {
  constructor(private readonly mediator: Mediator) {}

  /** Lists bots. */
  @Get()
  @ApiPage(BotView)
  list(@Query() query: FindBots): Promise<PagedResult<BotView>> {
    return this.mediator.ask(query);
  }

  /** One bot with its draft. */
  @Get(':id')
  @ApiOkResponse({ type: BotDetailsView })
  get(@IdParam() botId: string): Promise<BotDetailsView> {
    return this.mediator.ask(new GetBot({ botId }));
  }

  /** Creates a bot as a draft. */
  @Post()
  @Creates('/v1/bots/:id', BotDetailsView)
  async create(@Body() body: CreateBot): Promise<BotDetailsView> {
    const { id: botId } = await this.mediator.send(body);
    return this.mediator.ask(new GetBot({ botId }));
  }

  /** Changes a bot's draft. */
  @Patch(':id')
  @HttpCode(204)
  @ApiNoContentResponse()
  async change(
    @IdParam() botId: string,
    @Body() body: ChangeBotBody,
    @IfMatch() expectedVersion: number | undefined,
  ): Promise<void> {
    await this.mediator.send(new ChangeBot({ ...body, botId, expectedVersion }));
  }

  /** Makes the draft a version, and the one that answers unless told. */
  @Post(':id/publish')
  @HttpCode(200)
  @ApiOkResponse({ type: BotDetailsView })
  async publish(@IdParam() botId: string, @Body() body?: PublishBotBody): Promise<BotDetailsView> {
    await this.mediator.send(new PublishBot({ ...body, botId }));
    return this.mediator.ask(new GetBot({ botId }));
  }
}
