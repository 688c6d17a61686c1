import { Readable } from 'node:stream';
import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Mediator } from '#kernel';
import { RecordAccess } from '#identity/contracts';
import { contentDisposition } from '#platform/http/files/content-disposition';
import { IdParam } from '#platform/http/id-param';
import { ApiBytes } from '#platform/http/openapi/api-bytes';
import { transcriptJson } from '../../application/services/transcript/transcript-json.js';
import { TranscriptPrinter } from '../../application/services/transcript/transcript-printer.js';
import { Transcripts } from '../../application/services/transcript/transcripts.js';
import { TranscriptQuery } from '../dto/transcript.query.dto.js';

/** Conversations as they are handed out or put into a record. */
@ApiTags('conversations')
@ApiBearerAuth()
@Controller('v1/conversations/:id/transcript')
export class ConversationTranscriptsController {
  constructor(
    private readonly mediator: Mediator,
    private readonly transcripts: Transcripts,
    private readonly printer: TranscriptPrinter,
  ) {}

  /** The whole conversation, as JSON that is written while it is read, or as a PDF. Who took it is written down. */
  @Get()
  @ApiBytes('application/json', 'application/pdf')
  async get(
    @IdParam() conversationId: string,
    @Query() { format = 'json', notes = false }: TranscriptQuery,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const transcript = await this.transcripts.open(conversationId, notes);
    await this.mediator.send(
      new RecordAccess({ subjectType: 'conversation', subjectId: conversationId, action: 'exported' }),
    );
    void reply
      .header(
        'content-disposition',
        contentDisposition('attachment', `conversation-${conversationId}.${format}`),
      )
      .header('cache-control', 'private, no-store');
    if (format === 'json')
      return void reply
        .header('content-type', 'application/json; charset=utf-8')
        .send(Readable.from(transcriptJson(transcript), { objectMode: false }));
    const pdf = await this.printer.print(transcript);
    return void reply.header('content-type', 'application/pdf').send(pdf);
  }
}
