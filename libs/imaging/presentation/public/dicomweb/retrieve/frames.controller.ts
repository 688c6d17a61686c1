import { applyDecorators, Controller, Param, Req, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { RateLimited } from '#platform/http/limits/rate-limited';
import { ApiBytes } from '#platform/http/openapi/api-bytes';
import { parseAccept } from '../accept/parse-accept.js';
import { Addressed } from './addressed.js';
import { FrameSender } from './frame-sender.js';
import { GetOf } from './get-of.js';
import { ObjectRoutes, type RetrieveRequest } from './object-routes.js';
import { parseFrameList } from './parse-frame-list.js';
import type { ObjectAddress } from './stored-objects.js';
import { StoredObjects } from './stored-objects.js';

const PixelData = ObjectRoutes('pixeldata', (objects) =>
  applyDecorators(
    ApiBytes('multipart/related'),
    ApiOperation({ summary: `Retrieves the pixel data of ${objects}, a part for each frame (WADO-RS)` }),
  ),
);

/** WADO-RS (PS3.18, 10.4): frames, and all pixel data. */
@ApiTags('dicomweb')
@ApiBearerAuth()
@RateLimited('dicomweb')
@Controller('dicomweb/studies/:study')
export class FramesController extends PixelData {
  constructor(
    private readonly objects: StoredObjects,
    private readonly sender: FrameSender,
  ) {
    super();
  }

  @GetOf('instance', 'frames/:frames')
  @ApiBytes('multipart/related', 'application/octet-stream', 'image/*')
  @ApiOperation({ summary: 'Retrieves frames of one instance (WADO-RS)' })
  @ApiParam({ name: 'frames', description: 'Numbers from 1 on, parted by commas, at most 1,000' })
  async frames(
    @Addressed() address: ObjectAddress,
    @Param('frames') list: string,
    @Req() request: RetrieveRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const numbers = parseFrameList(list);
    const accepted = parseAccept(request.headers.accept, request.query.accept);
    const [instance] = await this.objects.open(address);
    await this.sender.sendFrames(instance, numbers, accepted, request, reply);
  }

  protected async send(address: ObjectAddress, request: RetrieveRequest, reply: FastifyReply): Promise<void> {
    const accepted = parseAccept(request.headers.accept, request.query.accept);
    await this.sender.sendPixelData(await this.objects.open(address), accepted, request, reply);
  }
}
