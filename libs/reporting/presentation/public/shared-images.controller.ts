import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiQuery, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Mediator, notFound } from '#kernel';
import { OpenSharedViewer, RenderImage } from '#imaging/contracts';
import { RateLimited } from '#platform/http/limits/rate-limited';
import { ApiBytes } from '#platform/http/openapi/api-bytes';
import { imagesNotShared } from '../../domain/share-link.errors.js';
import { ShareVisits } from './share-visits.js';

const UID = /^[0-9.]{1,64}$/;
/** Pixels: in a list, and alone. */
const WIDTHS = { small: 320, full: 1600 };

/** The images behind a share link, for a browser that has opened it, when the link shows them. */
@ApiTags('share links')
@RateLimited('dicomweb')
@Controller('share/:token')
export class SharedImagesController {
  constructor(
    private readonly mediator: Mediator,
    private readonly visits: ShareVisits,
  ) {}

  /** A picture of one image of the study, or of one of its frames; `size=small` for a list. */
  @Get('images/:image')
  @ApiQuery({ name: 'size', enum: ['small', 'full'], required: false })
  @ApiQuery({ name: 'frame', type: Number, required: false })
  @ApiBytes('image/jpeg')
  image(
    @Param('token') token: string,
    @Param('image') sopInstanceUid: string,
    @Query('size') size: unknown,
    @Query('frame') frame: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.visits.answer(token, request, reply, async () => {
      const { studyId, images } = await this.visits.enter(token, request);
      if (!images) throw imagesNotShared();
      if (!UID.test(sopInstanceUid)) throw notFound('imaging.instance');
      const width = size === 'small' ? WIDTHS.small : WIDTHS.full;
      const wanted = { studyId, sopInstanceUid, width, ...frameOf(frame) };
      const picture = await this.mediator.ask(new RenderImage(wanted));
      void reply.header('content-type', picture.contentType).send(Buffer.from(picture.bytes));
    });
  }

  /** Goes on to the viewer, which shows this study and nothing else. */
  @Post('viewer')
  @RateLimited('api')
  @ApiBytes('text/html')
  viewer(
    @Param('token') token: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.visits.answer(token, request, reply, async () => {
      const shared = await this.visits.enter(token, request);
      if (!shared.images) throw imagesNotShared();
      const { shareLinkId, studyInstanceUid, expiresAt: until } = shared;
      const { url } = await this.visits.asSystem(() =>
        this.mediator.send(new OpenSharedViewer({ shareLinkId, studyInstanceUid, until })),
      );
      void reply.redirect(url, 303);
    });
  }
}

/** The frame that is asked for; what is no number is as if there were none. */
const frameOf = (text: unknown): { frame?: number } =>
  typeof text === 'string' && /^[1-9]\d{0,5}$/.test(text) ? { frame: Number(text) } : {};
