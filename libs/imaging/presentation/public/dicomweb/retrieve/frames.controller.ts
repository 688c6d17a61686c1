import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { RateLimited } from '#platform/http/limits/rate-limited';
import { ApiBytes } from '#platform/http/openapi/api-bytes';
import { parseAccept } from '../accept/parse-accept.js';
import { UidParam } from '../uid-param.js';
import { FrameSender } from './frame-sender.js';
import { parseFrameList } from './parse-frame-list.js';
import type { ObjectAddress } from './stored-objects.js';
import { StoredObjects } from './stored-objects.js';

type Request = FastifyRequest<{ Querystring: { accept?: string } }>;

/** WADO-RS (PS3.18, 10.4): frames, and all pixel data. */
@ApiTags('dicomweb')
@ApiBearerAuth()
@RateLimited('dicomweb')
@Controller('dicomweb/studies/:study')
export class FramesController {
  constructor(
    private readonly objects: StoredObjects,
    private readonly sender: FrameSender,
  ) {}

  @Get('series/:series/instances/:instance/frames/:frames')
  @ApiBytes('multipart/related', 'application/octet-stream', 'image/*')
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
    const accepted = parseAccept(request.headers.accept, request.query.accept);
    const [instance] = await this.objects.open({ studyInstanceUid, seriesInstanceUid, sopInstanceUid });
    await this.sender.sendFrames(instance, numbers, accepted, request, reply);
  }

  @Get('pixeldata')
  @ApiBytes('multipart/related')
  @ApiOperation({ summary: 'Retrieves the pixel data of a study, a part for each frame (WADO-RS)' })
  async studyPixelData(
    @UidParam('study') studyInstanceUid: string,
    @Req() request: Request,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.pixelData({ studyInstanceUid }, request, reply);
  }

  @Get('series/:series/pixeldata')
  @ApiBytes('multipart/related')
  @ApiOperation({ summary: 'Retrieves the pixel data of a series, a part for each frame (WADO-RS)' })
  async seriesPixelData(
    @UidParam('study') studyInstanceUid: string,
    @UidParam('series') seriesInstanceUid: string,
    @Req() request: Request,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.pixelData({ studyInstanceUid, seriesInstanceUid }, request, reply);
  }

  @Get('series/:series/instances/:instance/pixeldata')
  @ApiBytes('multipart/related')
  @ApiOperation({ summary: 'Retrieves the pixel data of one instance, a part for each frame (WADO-RS)' })
  async instancePixelData(
    @UidParam('study') studyInstanceUid: string,
    @UidParam('series') seriesInstanceUid: string,
    @UidParam('instance') sopInstanceUid: string,
    @Req() request: Request,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.pixelData({ studyInstanceUid, seriesInstanceUid, sopInstanceUid }, request, reply);
  }

  private async pixelData(address: ObjectAddress, request: Request, reply: FastifyReply): Promise<void> {
    const accepted = parseAccept(request.headers.accept, request.query.accept);
    await this.sender.sendPixelData(await this.objects.open(address), accepted, request, reply);
  }
}
