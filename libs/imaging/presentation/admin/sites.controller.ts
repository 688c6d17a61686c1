import { Body, Controller, Get, HttpCode, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiHeader, ApiNoContentResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Mediator, type PagedResult } from '#kernel';
import { IdParam } from '#platform/http/id-param';
import { IfMatch } from '#platform/http/if-match';
import { AddSite } from '../../application/commands/add-site/add-site.command.js';
import { Added } from '../../application/commands/added.js';
import { ChangeSite } from '../../application/commands/change-site/change-site.command.js';
import { FindSites } from '../../application/queries/find-sites/find-sites.query.js';
import type { SiteView } from '../../application/queries/find-sites/site.view.js';
import { ChangeSiteBody } from './dto/change-site.body.dto.js';

/** Sites: list, add, change. */
@ApiTags('sites')
@ApiBearerAuth()
@Controller('v1/sites')
export class SitesController {
  constructor(private readonly mediator: Mediator) {}

  /** Lists sites. */
  @Get()
  list(@Query() query: FindSites): Promise<PagedResult<SiteView>> {
    return this.mediator.ask(query);
  }

  /** Adds a site. */
  @Post()
  @ApiCreatedResponse({ type: Added })
  async add(@Body() body: AddSite, @Res({ passthrough: true }) reply: FastifyReply): Promise<Added> {
    const added = await this.mediator.send(body);
    void reply.header('location', `/v1/sites/${added.id}`);
    return added;
  }

  /** Changes a site; send If-Match with its version. */
  @Patch(':id')
  @HttpCode(204)
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiNoContentResponse()
  async change(
    @IdParam() siteId: string,
    @Body() body: ChangeSiteBody,
    @IfMatch() expectedVersion: number | undefined,
  ): Promise<void> {
    await this.mediator.send(new ChangeSite({ ...body, siteId, expectedVersion }));
  }
}
