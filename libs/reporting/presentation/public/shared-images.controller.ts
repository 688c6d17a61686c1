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

  /** A picture of one image of the study; `size=small` for a list. */
  @Get('images/:image')
  @ApiQuery({ name: 'size', enum: ['small', 'full'], required: false })
  @ApiBytes('image/jpeg')
  image(
    @Param('token') token: string,
    @Param('image') sopInstanceUid: string,
    @Query('size') size: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.visits.answer(token, request, reply, async () => {
      const { studyId, images } = await this.visits.enter(token, request);
      if (!images) throw imagesNotShared();
      if (!UID.test(sopInstanceUid)) throw notFound('imaging.instance');
      const width = size === 'small' ? WIDTHS.small : WIDTHS.full;
      const picture = await this.mediator.ask(new RenderImage({ studyId, sopInstanceUid, width }));
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
