import { applyDecorators, Controller } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { RateLimited } from '#platform/http/limits/rate-limited';
import { ApiBytes } from '#platform/http/openapi/api-bytes';
import { InstanceImages } from '../../../../application/services/instance-images.js';
import { parseAccept } from '../accept/parse-accept.js';
import { DicomwebBase } from '../dicomweb-base.js';
import { ObjectRoutes, type RetrieveRequest } from './object-routes.js';
import { sendInstances } from './send-instances.js';
import type { ObjectAddress } from './stored-objects.js';
import { StoredObjects } from './stored-objects.js';

const PARTS = 'multipart/related; type="application/dicom"';

const Instances = ObjectRoutes('', (objects) =>
  objects === 'one instance'
    ? applyDecorators(
        ApiOperation({ summary: 'Retrieves one instance (WADO-RS)' }),
        ApiBytes(PARTS, 'application/dicom'),
      )
    : applyDecorators(
        ApiOperation({ summary: `Retrieves the instances of ${objects} (WADO-RS)` }),
        ApiBytes(PARTS),
      ),
);

/** WADO-RS (PS3.18, 10.4): instances. */
@ApiTags('dicomweb')
@ApiBearerAuth()
@RateLimited('dicomweb')
@Controller('dicomweb/studies/:study')
export class RetrieveController extends Instances {
  constructor(
    private readonly objects: StoredObjects,
    private readonly images: InstanceImages,
    private readonly base: DicomwebBase,
  ) {
    super();
  }

  protected async send(address: ObjectAddress, request: RetrieveRequest, reply: FastifyReply): Promise<void> {
    const accepted = parseAccept(request.headers.accept, request.query.accept);
    const instances = await this.objects.open(address);
    const { images, base } = this;
    await sendInstances(instances, accepted, { images, base }, request, reply);
  }
}
