import {
  Controller,
  Get,
  Header,
  HttpCode,
  Param,
  Post,
  Query,
  type RawBodyRequest,
  Req,
} from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { IdParam } from '#platform/http/id-param';
import { RateLimited } from '#platform/http/limits/rate-limited';
import { routeOptions } from '#platform/http/route-options';
import { InboundDoor } from '../../application/services/inbox/inbound-door.js';

/** Meta gathers up to 1,000 updates, about 3 MB, in one call. */
const LONGEST_CALL = 4 * 1024 ** 2;

/** Where the platforms call. */
@ApiTags('webhooks')
@Controller('v1/webhooks')
@RateLimited('webhook')
export class WebhooksController {
  constructor(private readonly door: InboundDoor) {}

  /** Answers the question of a platform whether this address is its channel's. */
  @Get(':platform/:channelId')
  @Header('content-type', 'text/plain; charset=utf-8')
  @ApiOperation({ summary: 'Asked by a messaging platform that is told to call here' })
  @ApiOkResponse({ description: 'What the platform wants back.', schema: { type: 'string' } })
  async confirm(
    @Param('platform') platform: string,
    @IdParam('channelId') channelId: string,
    @Query() query: Record<string, string | undefined>,
  ): Promise<string> {
    return this.door.confirm(await this.door.open(platform, channelId), query);
  }

  /** Takes events of a platform. When it answers 200 they are stored; the same event sent again changes nothing. */
  @Post(':platform/:channelId')
  @HttpCode(200)
  @routeOptions({ bodyBytes: LONGEST_CALL })
  @ApiOperation({ summary: 'Called by a messaging platform; verified by its signature or secret' })
  @ApiOkResponse({ description: 'Stored.', schema: { type: 'object', additionalProperties: true } })
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
    return this.door.receive(channel, {
      rawBody: request.rawBody ?? Buffer.alloc(0),
      headers: request.headers,
    });
  }
}
