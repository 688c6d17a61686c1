import { Body, Controller, Get, HttpCode, Patch, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Mediator, type PagedResult } from '#kernel';
import { Creates } from '#platform/http/creates';
import { IdParam } from '#platform/http/id-param';
import { ApiPage } from '#platform/http/openapi/api-page';
import { IfMatch } from '#platform/http/if-match';
import { ChangeChannel } from '../../application/commands/change-channel/change-channel.command.js';
import { OpenChannel } from '../../application/commands/open-channel/open-channel.command.js';
import { ChannelView } from '../../application/queries/find-channels/channel.view.js';
import { FindChannels } from '../../application/queries/find-channels/find-channels.query.js';
import { GetChannel } from '../../application/queries/get-channel/get-channel.query.js';
import { ChangeChannelBody } from '../dto/change-channel.body.dto.js';

/** Channels: the practice's accounts on messengers. */
@ApiTags('channels')
@ApiBearerAuth()
@Controller('v1/channels')
export class ChannelsController {
  constructor(private readonly mediator: Mediator) {}

  /** Lists channels. */
  @Get()
  @ApiPage(ChannelView)
  list(@Query() query: FindChannels): Promise<PagedResult<ChannelView>> {
    return this.mediator.ask(query);
  }

  /** One channel. Its credentials are never shown. */
  @Get(':id')
  @ApiOkResponse({ type: ChannelView })
  get(@IdParam() channelId: string): Promise<ChannelView> {
    return this.mediator.ask(new GetChannel({ channelId }));
  }

  /** Opens a channel; the platform is then told where to call (see `connection`). */
  @Post()
  @Creates('/v1/channels/:id', ChannelView)
  async open(@Body() body: OpenChannel): Promise<ChannelView> {
    const { id: channelId } = await this.mediator.send(body);
    return this.mediator.ask(new GetChannel({ channelId }));
  }

  /** Changes a channel. */
  @Patch(':id')
  @HttpCode(204)
  @ApiNoContentResponse()
  async change(
    @IdParam() channelId: string,
    @Body() body: ChangeChannelBody,
    @IfMatch() expectedVersion: number | undefined,
  ): Promise<void> {
    await this.mediator.send(new ChangeChannel({ ...body, channelId, expectedVersion }));
  }
}
