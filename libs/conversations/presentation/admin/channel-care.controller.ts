import { Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiAcceptedResponse, ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { Mediator, type PagedResult } from '#kernel';
import { IdParam } from '#platform/http/id-param';
import { ApiPage } from '#platform/http/openapi/api-page';
import { InspectChannels } from '../../application/commands/inspect-channels/inspect-channels.command.js';
import { SyncTemplates } from '../../application/commands/sync-templates/sync-templates.command.js';
import { FindTemplates } from '../../application/queries/find-templates/find-templates.query.js';
import { TemplateView } from '../../application/queries/find-templates/template.view.js';
import { TemplatesQuery } from '../dto/templates.query.dto.js';

/** What platforms say of channels: whether they call us, and which templates they have approved. */
@ApiTags('channels')
@ApiBearerAuth()
@Controller('v1/channels')
export class ChannelCareController {
  constructor(private readonly mediator: Mediator) {}

  /** Asks the platforms of all open channels now; see `health` of each channel shortly after. */
  @Post('inspect')
  @HttpCode(202)
  @ApiAcceptedResponse()
  async inspect(): Promise<void> {
    await this.mediator.send(new InspectChannels());
  }

  /** The templates of a channel, as its platform last told them. */
  @Get(':id/templates')
  @ApiPage(TemplateView)
  templates(
    @IdParam() channelId: string,
    @Query() query: TemplatesQuery,
  ): Promise<PagedResult<TemplateView>> {
    return this.mediator.ask(new FindTemplates({ ...query, channelId }));
  }

  /** Reads the templates from the platform anew; see `templatesReadAt` of the channel. */
  @Post(':id/templates/sync')
  @HttpCode(202)
  @ApiAcceptedResponse()
  async sync(@IdParam() channelId: string): Promise<void> {
    await this.mediator.send(new SyncTemplates({ channelId }));
  }
}
