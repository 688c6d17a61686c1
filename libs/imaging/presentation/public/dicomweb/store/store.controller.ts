import { Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiConsumes, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { RateLimited } from '#platform/http/limits/rate-limited';
import { Streamed } from '#platform/http/limits/streamed';
import { Settings } from '#platform/config/settings';
import { InstanceStore } from '../../../../application/services/instance-store.js';
import { ApiStored } from '../api-datasets.js';
import { DicomwebBase } from '../dicomweb-base.js';
import { noStoreBody, nothingStored } from '../dicomweb.errors.js';
import { MultipartFailure } from '../multipart/multipart-failure.js';
import type { MultipartReader } from '../multipart/multipart-reader.js';
import { openMultipartRelated } from '../multipart/open-multipart-related.js';
import { UidParam } from '../uid-param.js';
import { storeAnswer } from './store-answer.js';

const DICOM = 'application/dicom';

/** STOW-RS (PS3.18, 10.5): stores the instances of a multipart/related body. */
@ApiTags('dicomweb')
@ApiBearerAuth()
@RateLimited('dicomweb')
@ApiConsumes('multipart/related')
@Controller('dicomweb/studies')
export class StoreController {
  constructor(
    private readonly instances: InstanceStore,
    private readonly base: DicomwebBase,
    private readonly settings: Settings,
  ) {}

  @Post()
  @Streamed()
  @HttpCode(200)
  @ApiOperation({ summary: 'Stores instances of any studies (STOW-RS)' })
  @ApiBody({ schema: { type: 'string', format: 'binary' }, description: 'Parts of application/dicom' })
  @ApiStored()
  async storeAny(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.store(request, reply);
  }

  @Post(':study')
  @Streamed()
  @HttpCode(200)
  @ApiOperation({ summary: 'Stores instances of one study (STOW-RS)' })
  @ApiBody({ schema: { type: 'string', format: 'binary' }, description: 'Parts of application/dicom' })
  @ApiStored()
  @ApiParam({ name: 'study', description: 'Study Instance UID; instances of other studies fail' })
  async storeInStudy(
    @UidParam('study') study: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.store(request, reply, study);
  }

  private async store(request: FastifyRequest, reply: FastifyReply, study?: string): Promise<void> {
    const { organizationId } = await this.instances.admit();
    const reader = this.open(request);
    const announced = { studyInstanceUid: study };
    const outcomes = await this.instances
      .store(organizationId, contentsOf(reader), announced)
      .catch(tellWhatStays);
    if (outcomes.length === 0) throw nothingStored();
    const { status, body } = storeAnswer(outcomes, this.base);
    // bytes, not text: to text a charset would be added that this media type does not have
    const bytes = Buffer.from(JSON.stringify(body));
    void reply.status(status).header('content-type', 'application/dicom+json').send(bytes);
  }

  private open(request: FastifyRequest): MultipartReader {
    // without destroyOnReturn a refused body would take the connection down before the answer
    const body = request.raw.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>;
    // the limit on one part is the reader's of its content, which refuses that part alone
    const limits = { bodyBytes: this.settings.limits.stowBytes, partBytes: Infinity };
    const opened = openMultipartRelated(request.headers['content-type'] ?? '', body, limits);
    if (!opened || (opened.rootType !== undefined && opened.rootType !== DICOM)) throw noStoreBody();
    return opened.reader;
  }
}

/** Instances are stored while others still come: a body that goes wrong takes back none of those. */
function tellWhatStays(error: unknown): never {
  if (!(error instanceof MultipartFailure)) throw error;
  const stays = 'Instances that came whole before may be stored: send all of them again.';
  throw new MultipartFailure(error.code, `${error.message}. ${stays}`);
}

async function* contentsOf(reader: MultipartReader): AsyncGenerator<AsyncIterable<Buffer>> {
  for await (const { content } of reader.parts()) yield content;
}
