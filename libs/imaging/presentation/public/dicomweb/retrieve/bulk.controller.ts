import { Readable } from 'node:stream';
import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { RateLimited } from '#platform/http/limits/rate-limited';
import { ApiBytes } from '#platform/http/openapi/api-bytes';
import type { StoredInstance } from '../../../../application/queries/find-stored-instances/stored-instance.js';
import type { FoundBytes } from '../../../../application/services/dicom-files.js';
import { InstanceContents } from '../../../../application/services/instance-contents.js';
import type { TransferSyntax } from '../../../../domain/dicom/transfer-syntax.js';
import { transferSyntaxOf } from '../../../../domain/dicom/transfer-syntax.js';
import type { FrameRepresentation } from '../accept/choose-frame-representation.js';
import { chooseFrameRepresentation } from '../accept/choose-frame-representation.js';
import { parseAccept } from '../accept/parse-accept.js';
import { DicomwebBase } from '../dicomweb-base.js';
import { noSuchObject, notAcceptable } from '../dicomweb.errors.js';
import { MultipartWriter } from '../multipart/multipart-writer.js';
import { UidParam } from '../uid-param.js';
import { parseFrameList } from './parse-frame-list.js';
import { StoredObjects } from './stored-objects.js';

type Request = FastifyRequest<{ Querystring: { accept?: string } }>;

interface Bytes {
  readonly found: FoundBytes;
  readonly location: string;
}

/** WADO-RS (PS3.18, 10.4): frames and bulk data of one instance, as they are stored. */
@ApiTags('dicomweb')
@ApiBearerAuth()
@RateLimited('dicomweb')
@Controller('dicomweb/studies/:study/series/:series/instances/:instance')
export class BulkController {
  constructor(
    private readonly objects: StoredObjects,
    private readonly contents: InstanceContents,
    private readonly base: DicomwebBase,
  ) {}

  @Get('frames/:frames')
  @ApiBytes('multipart/related', 'application/octet-stream')
  @ApiOperation({ summary: 'Retrieves frames of one instance (WADO-RS)' })
  @ApiParam({ name: 'frames', description: 'Numbers from 1 on, parted by commas' })
  async frames(
    @UidParam('study') studyInstanceUid: string,
    @UidParam('series') seriesInstanceUid: string,
    @UidParam('instance') sopInstanceUid: string,
    @Param('frames') list: string,
    @Req() request: Request,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const numbers = parseFrameList(list);
    const [instance] = await this.objects.open({ studyInstanceUid, seriesInstanceUid, sopInstanceUid });
    const frames = await this.contents.findFrames(instance);
    const wanted = numbers.map((number) => {
      const found = frames[number - 1];
      if (!found) throw noSuchObject();
      return { found, location: `${this.base.instance(instance)}/frames/${number}` };
    });
    const encapsulated = frames[0]?.encapsulated ?? false;
    this.send(instance, wanted, this.represent(instance, encapsulated, request, wanted.length === 1), reply);
  }

  @Get('bulkdata/*')
  @ApiParam({ name: 'path', description: 'As the BulkDataURI names it' })
  @ApiBytes('multipart/related', 'application/octet-stream')
  @ApiOperation({
    summary: 'Retrieves one bulk value of an instance, by the path that its metadata name (WADO-RS)',
  })
  async bulkData(
    @UidParam('study') studyInstanceUid: string,
    @UidParam('series') seriesInstanceUid: string,
    @UidParam('instance') sopInstanceUid: string,
    @Req() request: Request,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const path = (request.params as { '*'?: string })['*'] ?? '';
    const [instance] = await this.objects.open({ studyInstanceUid, seriesInstanceUid, sopInstanceUid });
    const found = await this.contents.findBulkData(instance, path);
    if (!found) throw noSuchObject();
    const wanted = [{ found, location: `${this.base.instance(instance)}/bulkdata/${path}` }];
    this.send(instance, wanted, this.represent(instance, found.encapsulated, request, true), reply);
  }

  private represent(
    instance: StoredInstance,
    encapsulated: boolean,
    request: Request,
    oneBody: boolean,
  ): FrameRepresentation {
    const accepted = parseAccept(request.headers.accept, request.query.accept);
    // values beside the pixel data are native in compressed files as well
    const syntax = { ...(transferSyntaxOf(instance.transferSyntaxUid) as TransferSyntax), encapsulated };
    const representation = chooseFrameRepresentation(accepted, syntax, oneBody);
    if (!representation) throw notAcceptable('What was asked for');
    return representation;
  }

  private send(
    instance: StoredInstance,
    wanted: readonly Bytes[],
    { packaging, mediaType, transferSyntaxUid }: FrameRepresentation,
    reply: FastifyReply,
  ): void {
    const contentType = `${mediaType}; transfer-syntax=${transferSyntaxUid}`;
    void reply.header('cache-control', 'private, no-cache');
    const [first] = wanted;
    if (packaging === 'single' && first) {
      const content = Readable.from(this.contents.read(instance, first.found), { objectMode: false });
      void reply.header('content-type', contentType).send(content);
      return;
    }
    const writer = new MultipartWriter(mediaType);
    const parts = wanted.map(({ found, location }) => ({
      headers: { 'Content-Type': contentType, 'Content-Location': location },
      content: this.contents.read(instance, found),
    }));
    void reply.header('content-type', writer.contentType);
    void reply.send(Readable.from(writer.body(parts), { objectMode: false }));
  }
}
