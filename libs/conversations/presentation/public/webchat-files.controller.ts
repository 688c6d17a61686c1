import { Controller, Get, Param, ParseIntPipe, Post, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiHeader, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CurrentContext, Mediator } from '#kernel';
import { AnyOrigin } from '#platform/http/any-origin';
import { IdParam } from '#platform/http/id-param';
import { Streamed } from '#platform/http/limits/streamed';
import { ApiBytes } from '#platform/http/openapi/api-bytes';
import { BeginVisitorUpload } from '../../application/commands/begin-visitor-upload/begin-visitor-upload.command.js';
import { GetThreadFile } from '../../application/queries/get-thread-file/get-thread-file.query.js';
import { InboundDoor } from '../../application/services/inbox/inbound-door.js';
import { MediaUploads } from '../../application/services/media/media-uploads.js';
import { WEBCHAT_SESSION_HEADER } from '../../application/services/webchat-session-header.js';
import { UploadAnswer } from '../dto/upload.dto.js';
import { SentFiles } from '../files/sent-files.js';
import { FILE_FORM, uploadedFile } from '../files/uploaded-file.js';

/** Files of the webchat, for visitors: they go with their messages, and those of their own thread are read. */
@ApiTags('webchat')
@ApiHeader({ name: WEBCHAT_SESSION_HEADER, required: true })
@Controller('v1/webchat/:channelId')
export class WebchatFilesController {
  constructor(
    private readonly door: InboundDoor,
    private readonly mediator: Mediator,
    private readonly contexts: CurrentContext,
    private readonly uploads: MediaUploads,
    private readonly files: SentFiles,
  ) {}

  /** Uploads one file, streamed, for a message of this session that follows and names its id in `files`. */
  @Post('files')
  @AnyOrigin()
  @Streamed()
  @ApiConsumes('multipart/form-data')
  @ApiBody(FILE_FORM)
  @ApiCreatedResponse({ type: UploadAnswer })
  async upload(
    @IdParam('channelId') channelId: string,
    @Req() request: FastifyRequest,
  ): Promise<UploadAnswer> {
    const threadId = await this.enter(channelId, request);
    const begin = (uploadId: string) => new BeginVisitorUpload({ uploadId, threadId });
    return uploadedFile(request, (name, content) => this.uploads.receive(begin, name, content));
  }

  /** The content of a message's file; Range and If-None-Match are understood. */
  @Get('messages/:messageId/files/:ordinal')
  @AnyOrigin()
  @ApiBytes('application/octet-stream')
  async content(
    @IdParam('channelId') channelId: string,
    @IdParam('messageId') messageId: string,
    @Param('ordinal', ParseIntPipe) ordinal: number,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const threadId = await this.enter(channelId, request);
    const { fileId } = await this.mediator.ask(new GetThreadFile({ threadId, messageId, ordinal }));
    await this.files.send(fileId, request, reply);
  }

  /** From here on the request is the visitor's whose session it brings. */
  private async enter(channelId: string, { headers }: FastifyRequest): Promise<string> {
    const channel = await this.door.open('webchat', channelId);
    const { threadId } = await this.door.threadOf(channel, { rawBody: Buffer.alloc(0), headers });
    const { organizationId } = channel;
    this.contexts.amend({ organizationId, actor: { kind: 'contact', id: threadId, organizationId } });
    return threadId;
  }
}
