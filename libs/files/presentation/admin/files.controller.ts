import { Controller, Delete, Get, HttpCode, Post, Query, Req, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiConsumes, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type {} from '@fastify/multipart';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Mediator, type PagedResult } from '#kernel';
import { sendFile } from '#platform/http/files/send-file';
import { uploadContent } from '#platform/http/files/upload-content';
import { Creates } from '#platform/http/creates';
import { Streamed } from '#platform/http/limits/streamed';
import { IdParam } from '#platform/http/id-param';
import { ApiPage } from '#platform/http/openapi/api-page';
import { FileStore } from '#platform/storage/file-store';
import { ApiBytes } from '#platform/http/openapi/api-bytes';
import { DeleteFile } from '../../application/commands/delete-file/delete-file.command.js';
import { FindFiles } from '../../application/queries/find-files/find-files.query.js';
import { GetFile } from '../../application/queries/get-file/get-file.query.js';
import { FileUploads } from '../../application/services/file-uploads.js';
import { malformedUpload, noFile } from '../../domain/file.errors.js';
import { FileAnswer } from './dto/file-answer.dto.js';
import { uploadName } from './upload-name.js';

/** Files: upload, list, download, delete. */
@ApiTags('files')
@ApiBearerAuth()
@Controller('v1/files')
export class FilesController {
  constructor(
    private readonly mediator: Mediator,
    private readonly uploads: FileUploads,
    private readonly store: FileStore,
  ) {}

  /** Lists files. */
  @Get()
  @ApiPage(FileAnswer)
  async list(@Query() query: FindFiles): Promise<PagedResult<FileAnswer>> {
    const page = await this.mediator.ask(query);
    return { ...page, items: page.items.map((file) => FileAnswer.of(file)) };
  }

  /** Uploads one file, streamed; its kind is found out from its content. */
  @Post()
  @Streamed()
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['file'],
      properties: { file: { type: 'string', format: 'binary' } },
    },
  })
  @Creates('/v1/files/:id', FileAnswer)
  async upload(@Req() request: FastifyRequest): Promise<FileAnswer> {
    const part = request.isMultipart() ? await request.file() : undefined;
    if (!part) throw noFile();
    const fileId = await this.uploads
      .receive(uploadName(part.filename), uploadContent(part.file, malformedUpload))
      // What is left of a refused upload is read and dropped, or its sender would wait for us instead of reading the answer.
      .finally(() => part.file.resume());
    return FileAnswer.of(await this.mediator.ask(new GetFile({ fileId })));
  }

  /** One file's description. */
  @Get(':id')
  @ApiOkResponse({ type: FileAnswer })
  async get(@IdParam() fileId: string): Promise<FileAnswer> {
    return FileAnswer.of(await this.mediator.ask(new GetFile({ fileId })));
  }

  /** A file's content; Range and If-None-Match are understood. */
  @Get(':id/content')
  @ApiBytes('application/octet-stream')
  async content(
    @IdParam() fileId: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const file = await this.mediator.ask(new GetFile({ fileId }));
    await sendFile(this.store, file, 'attachment', request, reply);
  }

  /** Deletes a file and its content. */
  @Delete(':id')
  @HttpCode(204)
  async delete(@IdParam() fileId: string): Promise<void> {
    await this.mediator.send(new DeleteFile({ fileId }));
  }
}
