import { applyDecorators, Controller, Req, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { RateLimited } from '#platform/http/limits/rate-limited';
import { ApiBytes } from '#platform/http/openapi/api-bytes';
import { parseAccept } from '../accept/parse-accept.js';
import { Addressed } from './addressed.js';
import { BulkSender } from './bulk-sender.js';
import { GetOf } from './get-of.js';
import { ObjectRoutes, type RetrieveRequest } from './object-routes.js';
import type { ObjectAddress } from './stored-objects.js';
import { StoredObjects } from './stored-objects.js';

const AllBulkData = ObjectRoutes('bulkdata', (objects) =>
  applyDecorators(
    ApiBytes('multipart/related'),
    ApiOperation({ summary: `Retrieves all bulk data of ${objects} (WADO-RS)` }),
  ),
);

/** WADO-RS (PS3.18, 10.4): bulk data, one value or all. */
@ApiTags('dicomweb')
@ApiBearerAuth()
@RateLimited('dicomweb')
@Controller('dicomweb/studies/:study')
export class BulkController extends AllBulkData {
  constructor(
    private readonly objects: StoredObjects,
    private readonly sender: BulkSender,
  ) {
    super();
  }

  @GetOf('instance', 'bulkdata/*')
  @ApiParam({ name: 'path', description: 'As the BulkDataURI names it' })
  @ApiBytes('multipart/related', 'application/octet-stream')
  @ApiOperation({
    summary: 'Retrieves one bulk value of an instance, by the path that its metadata name (WADO-RS)',
  })
  async bulkData(
    @Addressed() address: ObjectAddress,
    @Req() request: RetrieveRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const path = (request.params as { '*'?: string })['*'] ?? '';
    const accepted = parseAccept(request.headers.accept, request.query.accept);
    const [instance] = await this.objects.open(address);
    await this.sender.sendValue(instance, path, accepted, request, reply);
  }

  protected async send(address: ObjectAddress, request: RetrieveRequest, reply: FastifyReply): Promise<void> {
    const accepted = parseAccept(request.headers.accept, request.query.accept);
    await this.sender.sendAll(await this.objects.open(address), accepted, request, reply);
  }
}
