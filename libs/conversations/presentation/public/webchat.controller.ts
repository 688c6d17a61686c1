import {
  Body,
  Controller,
  Get,
  Headers,
  HttpCode,
  Post,
  Query,
  type RawBodyRequest,
  Req,
} from '@nestjs/common';
import { ApiAcceptedResponse, ApiCreatedResponse, ApiHeader, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { CurrentContext, Mediator, type PagedResult } from '#kernel';
import { IdParam } from '#platform/http/id-param';
import { AnyOrigin } from '#platform/http/any-origin';
import { ApiPage } from '#platform/http/openapi/api-page';
import { FindThreadMessages } from '../../application/queries/find-thread-messages/find-thread-messages.query.js';
import { ThreadMessageView } from '../../application/queries/find-thread-messages/thread-message.view.js';
import { InboundDoor } from '../../application/services/inbox/inbound-door.js';
import { WEBCHAT_SESSION_HEADER } from '../../application/services/webchat-session-header.js';
import { WebchatSessions } from '../../application/services/webchat-sessions.js';
import { AcceptedAnswer } from '../dto/accepted.dto.js';
import { ThreadMessagesQuery } from '../dto/thread-messages.query.dto.js';
import { WebchatMessageBody } from '../dto/webchat-message.body.dto.js';
import { WebchatSessionAnswer } from '../dto/webchat-session.dto.js';
import { WebchatSessionBody } from '../dto/webchat-session.body.dto.js';
import { WebchatFaces } from './webchat-faces.js';

const bytesOf = (request: RawBodyRequest<FastifyRequest>): Buffer => request.rawBody ?? Buffer.alloc(0);

/** The practice's own chat, for visitors: they are known by a signed session and see their own thread only. */
@ApiTags('webchat')
@Controller('v1/webchat/:channelId')
export class WebchatController {
  constructor(
    private readonly door: InboundDoor,
    private readonly sessions: WebchatSessions,
    private readonly faces: WebchatFaces,
    private readonly mediator: Mediator,
    private readonly contexts: CurrentContext,
  ) {}

  /** Opens a session, or renews that of an earlier visit. */
  @Post('sessions')
  @AnyOrigin()
  @ApiCreatedResponse({ type: WebchatSessionAnswer })
  async openSession(
    @IdParam('channelId') channelId: string,
    @Body() body: WebchatSessionBody,
    @Headers('origin') origin: string | undefined,
  ): Promise<WebchatSessionAnswer> {
    const channel = await this.door.open('webchat', channelId);
    const opened = await this.sessions.open(channelId, channel.credentials, body.session, origin);
    const { practiceName, assistant } = await this.faces.of(channel);
    return { ...opened, practiceName, assistant };
  }

  /** Takes a message of the visitor. The answers come as messages of the thread. */
  @Post('messages')
  @AnyOrigin()
  @HttpCode(202)
  @ApiHeader({ name: WEBCHAT_SESSION_HEADER, required: true })
  @ApiAcceptedResponse({ type: AcceptedAnswer })
  async write(
    @IdParam('channelId') channelId: string,
    @Body() body: WebchatMessageBody,
    @Req() request: RawBodyRequest<FastifyRequest>,
  ): Promise<AcceptedAnswer> {
    const channel = await this.door.open('webchat', channelId);
    await this.door.receive(channel, { rawBody: bytesOf(request), headers: request.headers });
    return { id: body.id };
  }

  /** The messages of the visitor's thread. */
  @Get('messages')
  @AnyOrigin()
  @ApiHeader({ name: WEBCHAT_SESSION_HEADER, required: true })
  @ApiPage(ThreadMessageView)
  async messages(
    @IdParam('channelId') channelId: string,
    @Query() query: ThreadMessagesQuery,
    @Req() request: RawBodyRequest<FastifyRequest>,
  ): Promise<PagedResult<ThreadMessageView>> {
    const channel = await this.door.open('webchat', channelId);
    const { threadId } = await this.door.threadOf(channel, {
      rawBody: Buffer.alloc(0),
      headers: request.headers,
    });
    const { organizationId } = channel;
    this.contexts.amend({ organizationId, actor: { kind: 'contact', id: threadId, organizationId } });
    return this.mediator.ask(new FindThreadMessages({ ...query, threadId }));
  }
}
