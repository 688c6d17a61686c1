import { applyDecorators, Param, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiParam } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { ApiBytes } from '#platform/http/openapi/api-bytes';
import { parseAccept } from '../accept/parse-accept.js';
import { Addressed } from './addressed.js';
import { ApiRendering } from './api-rendering.js';
import { GetOf } from './get-of.js';
import { ObjectRoutes, type RetrieveRequest } from './object-routes.js';
import { parseFrameList } from './parse-frame-list.js';
import type { RenderingQuery } from './parse-rendering.js';
import type { RenderedRequest, RenderedSender } from './rendered-sender.js';
import type { ObjectAddress, StoredObjects } from './stored-objects.js';

/** One of the kinds of pictures that there are of objects. */
export interface RenderedKind {
  /** The last part of the addresses. */
  readonly kind: RenderedRequest['kind'];
  /** What the answers are, for people. */
  readonly objectsAs: string;
  readonly framesAs: string;
  /** Of pictures of objects, beside those of frames. */
  readonly mediaTypes: readonly string[];
  /** How the parameters ask for them. Throws a DomainError (400). */
  readonly parse: (query: RenderingQuery) => Pick<RenderedRequest, 'rendering' | 'leftOut'>;
}

const PICTURES = ['image/jpeg', 'image/png', 'image/gif'];

/** The routes of pictures of studies, series, instances and frames (PS3.18, 10.4.1.1.3 and 10.4.1.1.4). */
export function RenderedRoutes({ kind, objectsAs, framesAs, mediaTypes, parse }: RenderedKind) {
  const describe = (objects: string): MethodDecorator =>
    applyDecorators(
      ApiBytes(...PICTURES, ...mediaTypes),
      ApiRendering(),
      ApiOperation({ summary: `Retrieves ${objects} as ${objectsAs} (WADO-RS)` }),
    );
  /** Checked before anything is looked for. @throws DomainError 400 */
  const askedOf = ({ headers, query }: RetrieveRequest<RenderingQuery>): RenderedRequest => ({
    accepted: parseAccept(headers.accept, query.accept),
    ...parse(query),
    kind,
  });

  abstract class Routes extends ObjectRoutes<RenderingQuery>(kind, describe) {
    protected abstract readonly objects: StoredObjects;
    protected abstract readonly sender: RenderedSender;

    @GetOf('instance', `frames/:frames/${kind}`)
    @ApiBytes(...PICTURES, 'multipart/related')
    @ApiRendering()
    @ApiOperation({ summary: `Retrieves frames of one instance as ${framesAs} (WADO-RS)` })
    @ApiParam({ name: 'frames', description: 'Numbers from 1 on, parted by commas, at most 1,000' })
    async frames(
      @Addressed() address: ObjectAddress,
      @Param('frames') list: string,
      @Req() request: RetrieveRequest<RenderingQuery>,
      @Res() reply: FastifyReply,
    ): Promise<void> {
      const numbers = parseFrameList(list);
      const asked = askedOf(request);
      const [instance] = await this.objects.open(address);
      await this.sender.sendFrames(instance, numbers, asked, request, reply);
    }

    protected async send(
      address: ObjectAddress,
      request: RetrieveRequest<RenderingQuery>,
      reply: FastifyReply,
    ): Promise<void> {
      const asked = askedOf(request);
      const instances = await this.objects.open(address);
      if (kind === 'thumbnail') await this.sender.sendThumbnail(instances, asked, request, reply);
      else await this.sender.sendInstances(instances, asked, request, reply);
    }
  }
  return Routes;
}
