import { Body, Controller, Delete, Get, HttpCode, Post, Query, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Mediator, type PagedResult } from '#kernel';
import { IdParam } from '#platform/http/id-param';
import { ApiPage } from '#platform/http/openapi/api-page';
import { RevokeShareLink } from '../../application/commands/revoke-share-link/revoke-share-link.command.js';
import { ShareReport } from '../../application/commands/share-report/share-report.command.js';
import { UnlockShareLink } from '../../application/commands/unlock-share-link/unlock-share-link.command.js';
import { FindShareLinks } from '../../application/queries/find-share-links/find-share-links.query.js';
import { ShareLinkView } from '../../application/queries/find-share-links/share-link.view.js';
import { GetShareLinkUrl } from '../../application/queries/get-share-link-url/get-share-link-url.query.js';
import { ShareLinkUrlView } from '../../application/queries/get-share-link-url/share-link-url.view.js';
import { ShareBody } from './dto/share.body.dto.js';
import { SharedLinkView } from './dto/shared-link.view.js';
import { ShareLinksParams } from './dto/share-links.params.dto.js';

/** Links to signed reports for those who do not sign in. */
@ApiTags('share links')
@ApiBearerAuth()
@Controller('v1')
export class ShareLinksController {
  constructor(private readonly mediator: Mediator) {}

  /** Makes a link to a signed report. Patients and referrers are sent theirs. */
  @Post('reports/:id/share')
  @ApiCreatedResponse({ type: SharedLinkView })
  async share(
    @IdParam() reportId: string,
    @Body() body: ShareBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SharedLinkView> {
    const link = await this.mediator.send(new ShareReport({ ...body, reportId }));
    const { url } = await this.mediator.ask(new GetShareLinkUrl({ shareLinkId: link.id }));
    void reply.header('location', `/v1/share-links/${link.id}`);
    return { ...link, url };
  }

  /** The links of a report, newest first. */
  @Get('reports/:id/share-links')
  @ApiPage(ShareLinkView)
  list(@IdParam() reportId: string, @Query() params: ShareLinksParams): Promise<PagedResult<ShareLinkView>> {
    return this.mediator.ask(new FindShareLinks({ ...params, reportId }));
  }

  /** The address of a link that still opens. */
  @Get('share-links/:id')
  @ApiOkResponse({ type: ShareLinkUrlView })
  address(@IdParam() shareLinkId: string): Promise<ShareLinkUrlView> {
    return this.mediator.ask(new GetShareLinkUrl({ shareLinkId }));
  }

  /** Lets a link be answered again that wrong answers have locked. */
  @Post('share-links/:id/unlock')
  @HttpCode(204)
  async unlock(@IdParam() shareLinkId: string): Promise<void> {
    await this.mediator.send(new UnlockShareLink({ shareLinkId }));
  }

  /** Ends a link. */
  @Delete('share-links/:id')
  @HttpCode(204)
  async revoke(@IdParam() shareLinkId: string): Promise<void> {
    await this.mediator.send(new RevokeShareLink({ shareLinkId }));
  }
}
