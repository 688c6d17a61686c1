import { Readable } from 'node:stream';
import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { RateLimited } from '#platform/http/limits/rate-limited';
import { ApiBytes } from '#platform/http/openapi/api-bytes';
import { InstanceImages } from '../../../../application/services/instance-images.js';
import { acceptedJson } from '../accept/accepted-json.js';
import { parseAccept } from '../accept/parse-accept.js';
import { ApiDatasets } from '../api-datasets.js';
import { DicomwebBase } from '../dicomweb-base.js';
import { UidParam } from '../uid-param.js';
import { answeredByTag } from './entity-tag.js';
import { MetadataStream } from './metadata-stream.js';
import { sendInstances } from './send-instances.js';
import type { ObjectAddress } from './stored-objects.js';
import { StoredObjects } from './stored-objects.js';

type Request = FastifyRequest<{ Querystring: { accept?: string } }>;

/** WADO-RS (PS3.18, 10.4): instances and their metadata. */
@ApiTags('dicomweb')
@ApiBearerAuth()
@RateLimited('dicomweb')
@Controller('dicomweb/studies/:study')
export class RetrieveController {
  constructor(
    private readonly objects: StoredObjects,
    private readonly images: InstanceImages,
    private readonly metadata: MetadataStream,
    private readonly base: DicomwebBase,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Retrieves the instances of a study (WADO-RS)' })
  @ApiBytes('multipart/related; type="application/dicom"')
  async study(
    @UidParam('study') studyInstanceUid: string,
    @Req() request: Request,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.send({ studyInstanceUid }, request, reply);
  }

  @Get('series/:series')
  @ApiOperation({ summary: 'Retrieves the instances of a series (WADO-RS)' })
  @ApiBytes('multipart/related; type="application/dicom"')
  async series(
    @UidParam('study') studyInstanceUid: string,
    @UidParam('series') seriesInstanceUid: string,
    @Req() request: Request,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.send({ studyInstanceUid, seriesInstanceUid }, request, reply);
  }

  @Get('series/:series/instances/:instance')
  @ApiOperation({ summary: 'Retrieves one instance (WADO-RS)' })
  @ApiBytes('multipart/related; type="application/dicom"', 'application/dicom')
  async instance(
    @UidParam('study') studyInstanceUid: string,
    @UidParam('series') seriesInstanceUid: string,
    @UidParam('instance') sopInstanceUid: string,
    @Req() request: Request,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.send({ studyInstanceUid, seriesInstanceUid, sopInstanceUid }, request, reply);
  }

  @Get('metadata')
  @ApiOperation({ summary: 'Retrieves the metadata of a study (WADO-RS)' })
  @ApiDatasets()
  async studyMetadata(
    @UidParam('study') studyInstanceUid: string,
    @Req() request: Request,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.sendMetadata({ studyInstanceUid }, request, reply);
  }

  @Get('series/:series/metadata')
  @ApiOperation({ summary: 'Retrieves the metadata of a series (WADO-RS)' })
  @ApiDatasets()
  async seriesMetadata(
    @UidParam('study') studyInstanceUid: string,
    @UidParam('series') seriesInstanceUid: string,
    @Req() request: Request,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.sendMetadata({ studyInstanceUid, seriesInstanceUid }, request, reply);
  }

  @Get('series/:series/instances/:instance/metadata')
  @ApiOperation({ summary: 'Retrieves the metadata of one instance (WADO-RS)' })
  @ApiDatasets()
  async instanceMetadata(
    @UidParam('study') studyInstanceUid: string,
    @UidParam('series') seriesInstanceUid: string,
    @UidParam('instance') sopInstanceUid: string,
    @Req() request: Request,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.sendMetadata({ studyInstanceUid, seriesInstanceUid, sopInstanceUid }, request, reply);
  }

  private async send(address: ObjectAddress, request: Request, reply: FastifyReply): Promise<void> {
    const accepted = parseAccept(request.headers.accept, request.query.accept);
    const instances = await this.objects.open(address);
    const { images, base } = this;
    await sendInstances(instances, accepted, { images, base }, request, reply);
  }

  private async sendMetadata(address: ObjectAddress, request: Request, reply: FastifyReply): Promise<void> {
    const mediaType = acceptedJson(request.headers.accept, request.query.accept);
    const instances = await this.objects.open(address);
    const form = ['metadata', mediaType, this.base.url];
    if (answeredByTag(request, reply, { instances, form, strong: true })) return;
    void reply.header('content-type', mediaType);
    void reply.send(Readable.from(this.metadata.of(instances), { objectMode: false }));
  }
}
