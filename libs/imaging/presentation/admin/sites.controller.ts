import { Body, Controller, Get, HttpCode, Patch, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiNoContentResponse, ApiTags } from '@nestjs/swagger';
import { Mediator, type PagedResult } from '#kernel';
import { Creates } from '#platform/http/creates';
import { IdParam } from '#platform/http/id-param';
import { IfMatch } from '#platform/http/if-match';
import { ApiPage } from '#platform/http/openapi/api-page';
import { AddSite } from '../../application/commands/add-site/add-site.command.js';
import { Added } from '../../application/commands/added.js';
import { ChangeSite } from '../../application/commands/change-site/change-site.command.js';
import { FindSites } from '../../application/queries/find-sites/find-sites.query.js';
import { SiteView } from '../../application/queries/find-sites/site.view.js';
import { ChangeSiteBody } from './dto/change-site.body.dto.js';

/** Sites: list, add, change. */
@ApiTags('sites')
@ApiBearerAuth()
@Controller('v1/sites')
export class SitesController {
  constructor(private readonly mediator: Mediator) {}

  /** Lists sites. */
  @Get()
  @ApiPage(SiteView)
  list(@Query() query: FindSites): Promise<PagedResult<SiteView>> {
    return this.mediator.ask(query);
  }

  /** Adds a site. */
  @Post()
  @Creates('/v1/sites/:id', Added)
  add(@Body() body: AddSite): Promise<Added> {
    return this.mediator.send(body);
  }

  /** Changes a site; send If-Match with its version. */
  @Patch(':id')
  @HttpCode(204)
  @ApiNoContentResponse()
  async change(
    @IdParam() siteId: string,
    @Body() body: ChangeSiteBody,
    @IfMatch() expectedVersion: number | undefined,
  ): Promise<void> {
    await this.mediator.send(new ChangeSite({ ...body, siteId, expectedVersion }));
  }
}
