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
import { parseThumbnail } from './parse-rendering.js';
import type { RenderedRequest } from './rendered-sender.js';
import { RenderedSender } from './rendered-sender.js';
import type { ObjectAddress } from './stored-objects.js';
import { StoredObjects } from './stored-objects.js';

type Request = FastifyRequest<{ Querystring: RenderingQuery }>;

/** WADO-RS (PS3.18, 10.4.1.1.4): one small picture that stands for all. */
@ApiTags('dicomweb')
@ApiBearerAuth()
@RateLimited('dicomweb')
@Controller('dicomweb/studies/:study')
export class ThumbnailController {
  constructor(
    private readonly objects: StoredObjects,
    private readonly sender: RenderedSender,
  ) {}

  @Get('thumbnail')
  @ApiBytes('image/jpeg', 'image/png', 'image/gif')
  @ApiRendering()
  @ApiOperation({ summary: 'Retrieves a study as a small picture (WADO-RS)' })
  async study(
    @UidParam('study') studyInstanceUid: string,
    @Req() request: Request,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.send({ studyInstanceUid }, request, reply);
  }

  @Get('series/:series/thumbnail')
  @ApiBytes('image/jpeg', 'image/png', 'image/gif')
  @ApiRendering()
  @ApiOperation({ summary: 'Retrieves a series as a small picture (WADO-RS)' })
  async series(
    @UidParam('study') studyInstanceUid: string,
    @UidParam('series') seriesInstanceUid: string,
    @Req() request: Request,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.send({ studyInstanceUid, seriesInstanceUid }, request, reply);
  }

  @Get('series/:series/instances/:instance/thumbnail')
  @ApiBytes('image/jpeg', 'image/png', 'image/gif')
  @ApiRendering()
  @ApiOperation({ summary: 'Retrieves one instance as a small picture (WADO-RS)' })
  async instance(
    @UidParam('study') studyInstanceUid: string,
    @UidParam('series') seriesInstanceUid: string,
    @UidParam('instance') sopInstanceUid: string,
    @Req() request: Request,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.send({ studyInstanceUid, seriesInstanceUid, sopInstanceUid }, request, reply);
  }

  @Get('series/:series/instances/:instance/frames/:frames/thumbnail')
  @ApiBytes('image/jpeg', 'image/png', 'image/gif', 'multipart/related')
  @ApiRendering()
  @ApiOperation({ summary: 'Retrieves frames of one instance as small pictures (WADO-RS)' })
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
    await this.sender.sendThumbnail(instances, asked, request, reply);
  }
}

/** Checked before anything is looked for. @throws DomainError 400 */
const askedOf = ({ headers, query }: Request): RenderedRequest => ({
  accepted: parseAccept(headers.accept, query.accept),
  rendering: parseThumbnail(query),
  kind: 'thumbnail',
  leftOut: [],
});
