import { Controller, Get, Param, ParseIntPipe, Post, Req, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiConsumes, ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Mediator } from '#kernel';
import { IdParam } from '#platform/http/id-param';
import { Streamed } from '#platform/http/limits/streamed';
import { ApiBytes } from '#platform/http/openapi/api-bytes';
import { BeginReplyUpload } from '../../application/commands/begin-reply-upload/begin-reply-upload.command.js';
import { GetMessageFile } from '../../application/queries/get-message-file/get-message-file.query.js';
import { MediaUploads } from '../../application/services/media/media-uploads.js';
import { UploadAnswer } from '../dto/upload.dto.js';
import { SentFiles } from '../files/sent-files.js';
import { FILE_FORM, uploadedFile } from '../files/uploaded-file.js';

/** The files of conversations: those that came, and those that are to go out. */
@ApiTags('conversations')
@ApiBearerAuth()
@Controller('v1/conversations/:id')
export class MessageFilesController {
  constructor(
    private readonly mediator: Mediator,
    private readonly uploads: MediaUploads,
    private readonly files: SentFiles,
  ) {}

  /** Uploads one file, streamed, for a reply of the caller; its kind is found out from its content. */
  @Post('files')
  @Streamed()
  @ApiConsumes('multipart/form-data')
  @ApiBody(FILE_FORM)
  @ApiCreatedResponse({ type: UploadAnswer })
  upload(@IdParam() conversationId: string, @Req() request: FastifyRequest): Promise<UploadAnswer> {
    const begin = (uploadId: string) => new BeginReplyUpload({ uploadId, conversationId });
    return uploadedFile(request, (name, content) => this.uploads.receive(begin, name, content));
  }

  /** The content of a message's file; Range and If-None-Match are understood. */
  @Get('messages/:messageId/files/:ordinal')
  @ApiBytes('application/octet-stream')
  async content(
    @IdParam() conversationId: string,
    @IdParam('messageId') messageId: string,
    @Param('ordinal', ParseIntPipe) ordinal: number,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { fileId } = await this.mediator.ask(new GetMessageFile({ conversationId, messageId, ordinal }));
    await this.files.send(fileId, request, reply);
  }
}
