import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { RateLimited } from '#platform/http/limits/rate-limited';
import { ApiBytes } from '#platform/http/openapi/api-bytes';
import { parseAccept } from '../accept/parse-accept.js';
import { UidParam } from '../uid-param.js';
import { BulkSender } from './bulk-sender.js';
import type { ObjectAddress } from './stored-objects.js';
import { StoredObjects } from './stored-objects.js';

type Request = FastifyRequest<{ Querystring: { accept?: string } }>;

/** WADO-RS (PS3.18, 10.4): bulk data, one value or all. */
@ApiTags('dicomweb')
@ApiBearerAuth()
@RateLimited('dicomweb')
@Controller('dicomweb/studies/:study')
export class BulkController {
  constructor(
    private readonly objects: StoredObjects,
    private readonly sender: BulkSender,
  ) {}

  @Get('series/:series/instances/:instance/bulkdata/*')
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
    const accepted = parseAccept(request.headers.accept, request.query.accept);
    const [instance] = await this.objects.open({ studyInstanceUid, seriesInstanceUid, sopInstanceUid });
    await this.sender.sendValue(instance, path, accepted, request, reply);
  }

  @Get('bulkdata')
  @ApiBytes('multipart/related')
  @ApiOperation({ summary: 'Retrieves all bulk data of a study (WADO-RS)' })
  async studyBulkData(
    @UidParam('study') studyInstanceUid: string,
    @Req() request: Request,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.all({ studyInstanceUid }, request, reply);
  }

  @Get('series/:series/bulkdata')
  @ApiBytes('multipart/related')
  @ApiOperation({ summary: 'Retrieves all bulk data of a series (WADO-RS)' })
  async seriesBulkData(
    @UidParam('study') studyInstanceUid: string,
    @UidParam('series') seriesInstanceUid: string,
    @Req() request: Request,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.all({ studyInstanceUid, seriesInstanceUid }, request, reply);
  }

  @Get('series/:series/instances/:instance/bulkdata')
  @ApiBytes('multipart/related')
  @ApiOperation({ summary: 'Retrieves all bulk data of one instance (WADO-RS)' })
  async instanceBulkData(
    @UidParam('study') studyInstanceUid: string,
    @UidParam('series') seriesInstanceUid: string,
    @UidParam('instance') sopInstanceUid: string,
    @Req() request: Request,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.all({ studyInstanceUid, seriesInstanceUid, sopInstanceUid }, request, reply);
  }

  private async all(address: ObjectAddress, request: Request, reply: FastifyReply): Promise<void> {
    const accepted = parseAccept(request.headers.accept, request.query.accept);
    await this.sender.sendAll(await this.objects.open(address), accepted, request, reply);
  }
}
