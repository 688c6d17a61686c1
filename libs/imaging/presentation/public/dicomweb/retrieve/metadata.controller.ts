import { Readable } from 'node:stream';
import { applyDecorators, Controller } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { RateLimited } from '#platform/http/limits/rate-limited';
import { acceptedJson } from '../accept/accepted-json.js';
import { ApiDatasets } from '../api-datasets.js';
import { DicomwebBase } from '../dicomweb-base.js';
import { answeredByTag } from './entity-tag.js';
import { MetadataStream } from './metadata-stream.js';
import { ObjectRoutes, type RetrieveRequest } from './object-routes.js';
import type { ObjectAddress } from './stored-objects.js';
import { StoredObjects } from './stored-objects.js';

const Metadata = ObjectRoutes('metadata', (objects) =>
  applyDecorators(ApiOperation({ summary: `Retrieves the metadata of ${objects} (WADO-RS)` }), ApiDatasets()),
);

/** WADO-RS (PS3.18, 10.4): the metadata of instances. */
@ApiTags('dicomweb')
@ApiBearerAuth()
@RateLimited('dicomweb')
@Controller('dicomweb/studies/:study')
export class MetadataController extends Metadata {
  constructor(
    private readonly objects: StoredObjects,
    private readonly metadata: MetadataStream,
    private readonly base: DicomwebBase,
  ) {
    super();
  }

  protected async send(address: ObjectAddress, request: RetrieveRequest, reply: FastifyReply): Promise<void> {
    const mediaType = acceptedJson(request.headers.accept, request.query.accept);
    const instances = await this.objects.open(address);
    const form = ['metadata', mediaType, this.base.url];
    if (answeredByTag(request, reply, { instances, form, strong: true })) return;
    void reply.header('content-type', mediaType);
    void reply.send(Readable.from(this.metadata.of(instances), { objectMode: false }));
  }
}
