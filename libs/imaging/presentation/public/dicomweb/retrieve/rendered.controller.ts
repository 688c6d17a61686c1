import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { RateLimited } from '#platform/http/limits/rate-limited';
import { ApiBytes } from '#platform/http/openapi/api-bytes';
import { parseAccept } from '../accept/parse-accept.js';
import { UidParam } from '../uid-param.js';
import { ApiRendering } from './api-rendering.js';
import { parseFrameList } from './parse-frame-list.js';
import type { RenderingQuery } from './parse-rendering.js';
import { leftOutOf, parseRendering } from './parse-rendering.js';
import type { RenderedRequest } from './rendered-sender.js';
import { RenderedSender } from './rendered-sender.js';
import type { ObjectAddress } from './stored-objects.js';
import { StoredObjects } from './stored-objects.js';

type Request = FastifyRequest<{ Querystring: RenderingQuery }>;

/** WADO-RS (PS3.18, 10.4.1.1.3): pictures and documents for people to look at. */
@ApiTags('dicomweb')
@ApiBearerAuth()
@RateLimited('dicomweb')
@Controller('dicomweb/studies/:study')
export class RenderedController {
  constructor(
    private readonly objects: StoredObjects,
    private readonly sender: RenderedSender,
  ) {}

  @Get('rendered')
  @ApiBytes(
    'image/jpeg',
    'image/png',
    'image/gif',
    'text/html',
    'text/plain',
    'application/pdf',
    'multipart/related',
  )
  @ApiRendering()
  @ApiOperation({ summary: 'Retrieves a study as pictures or documents (WADO-RS)' })
  async study(
    @UidParam('study') studyInstanceUid: string,
    @Req() request: Request,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.send({ studyInstanceUid }, request, reply);
  }

  @Get('series/:series/rendered')
  @ApiBytes(
    'image/jpeg',
    'image/png',
    'image/gif',
    'text/html',
    'text/plain',
    'application/pdf',
    'multipart/related',
  )
  @ApiRendering()
  @ApiOperation({ summary: 'Retrieves a series as pictures or documents (WADO-RS)' })
  async series(
    @UidParam('study') studyInstanceUid: string,
    @UidParam('series') seriesInstanceUid: string,
    @Req() request: Request,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.send({ studyInstanceUid, seriesInstanceUid }, request, reply);
  }

  @Get('series/:series/instances/:instance/rendered')
  @ApiBytes(
    'image/jpeg',
    'image/png',
    'image/gif',
    'text/html',
    'text/plain',
    'application/pdf',
    'multipart/related',
  )
  @ApiRendering()
  @ApiOperation({ summary: 'Retrieves one instance as pictures or documents (WADO-RS)' })
  async instance(
    @UidParam('study') studyInstanceUid: string,
    @UidParam('series') seriesInstanceUid: string,
    @UidParam('instance') sopInstanceUid: string,
    @Req() request: Request,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.send({ studyInstanceUid, seriesInstanceUid, sopInstanceUid }, request, reply);
  }

  @Get('series/:series/instances/:instance/frames/:frames/rendered')
  @ApiBytes('image/jpeg', 'image/png', 'image/gif', 'multipart/related')
  @ApiRendering()
  @ApiOperation({ summary: 'Retrieves frames of one instance as pictures (WADO-RS)' })
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
    const asked = askedOf(request);
    const [instance] = await this.objects.open({ studyInstanceUid, seriesInstanceUid, sopInstanceUid });
    await this.sender.sendFrames(instance, numbers, asked, request, reply);
  }

  private async send(address: ObjectAddress, request: Request, reply: FastifyReply): Promise<void> {
    const asked = askedOf(request);
    const instances = await this.objects.open(address);
    await this.sender.sendInstances(instances, asked, request, reply);
  }
}

/** Checked before anything is looked for. @throws DomainError 400 */
const askedOf = ({ headers, query }: Request): RenderedRequest => ({
  accepted: parseAccept(headers.accept, query.accept),
  rendering: parseRendering(query),
  kind: 'rendered',
  leftOut: leftOutOf(query),
});
