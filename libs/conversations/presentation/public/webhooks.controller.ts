import { Controller, HttpCode, Param, Post, type RawBodyRequest, Req } from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { IdParam } from '#platform/http/id-param';
import { RateLimited } from '#platform/http/limits/rate-limited';
import { InboundDoor } from '../../application/services/inbox/inbound-door.js';

/** Where the platforms call. */
@ApiTags('webhooks')
@Controller('v1/webhooks')
@RateLimited('webhook')
export class WebhooksController {
  constructor(private readonly door: InboundDoor) {}

  /** Takes events of a platform. When it answers 200 they are stored; the same event sent again changes nothing. */
  @Post(':platform/:channelId')
  @HttpCode(200)
  @ApiOperation({ summary: 'Called by a messaging platform; verified by its signature or secret' })
  @ApiOkResponse({ description: 'Stored.', schema: { type: 'object', maxProperties: 0 } })
  @ApiBody({
    description: 'As the platform documents it',
    schema: { type: 'object', additionalProperties: true },
  })
  async receive(
    @Param('platform') platform: string,
    @IdParam('channelId') channelId: string,
    @Req() request: RawBodyRequest<FastifyRequest>,
  ): Promise<object> {
    const channel = await this.door.open(platform, channelId);
    await this.door.receive(channel, {
      rawBody: request.rawBody ?? Buffer.alloc(0),
      headers: request.headers,
    });
    return {};
  }
}
