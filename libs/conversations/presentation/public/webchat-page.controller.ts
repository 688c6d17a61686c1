import { Controller, Get, Header, Query, Req, Res } from '@nestjs/common';
import { ApiQuery, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { IdParam } from '#platform/http/id-param';
import { matchesTag } from '#platform/http/matches-tag';
import { ApiBytes } from '#platform/http/openapi/api-bytes';
import { InboundDoor } from '../../application/services/inbox/inbound-door.js';
import { WEBCHAT_PAGE_POLICY, webchatPage } from './webchat-page.js';
import { WebchatFaces } from './webchat-faces.js';
import { WebchatScript } from './webchat-script.js';

const YEAR = 'public, max-age=31536000, immutable';
/** Pages name no version: a new one reaches them within minutes. */
const MINUTES = 'public, max-age=300';

/** The webchat as visitors see it: the script for a practice's own site, and a page for practices that have none. */
@ApiTags('webchat')
@Controller()
export class WebchatPageController {
  constructor(
    private readonly door: InboundDoor,
    private readonly faces: WebchatFaces,
    private readonly script: WebchatScript,
  ) {}

  /** The widget: `<script src="…/v1/webchat/widget.js" data-channel="<channel id>" async></script>`. */
  @Get('v1/webchat/widget.js')
  @ApiQuery({ name: 'v', required: false, description: 'The version, of an address that never changes' })
  @ApiBytes('text/javascript')
  async widget(
    @Query('v') version: string | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const script = await this.script.read();
    const etag = `"${script.version}"`;
    void reply
      .header('cache-control', version === script.version ? YEAR : MINUTES)
      .header('etag', etag)
      .header('access-control-allow-origin', '*')
      .header('cross-origin-resource-policy', 'cross-origin');
    if (matchesTag(request, etag)) void reply.status(304).send();
    else void reply.header('content-type', 'text/javascript; charset=utf-8').send(script.content);
  }

  /** The page of a webchat. */
  @Get('webchat/:channelId')
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('content-security-policy', WEBCHAT_PAGE_POLICY)
  @ApiBytes('text/html')
  async page(@IdParam('channelId') channelId: string): Promise<string> {
    const channel = await this.door.open('webchat', channelId);
    const [face, { version }] = await Promise.all([this.faces.of(channel), this.script.read()]);
    return webchatPage({ ...face, channelId, version });
  }
}
