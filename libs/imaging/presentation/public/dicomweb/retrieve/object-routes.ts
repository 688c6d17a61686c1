import { Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Addressed } from './addressed.js';
import { GetOf } from './get-of.js';
import type { ObjectAddress } from './stored-objects.js';

export type RetrieveRequest<Query = { accept?: string }> = FastifyRequest<{ Querystring: Query }>;

/**
 * The routes of a resource that studies, series and instances have alike (WADO-RS; PS3.18, 10.4.1), for a controller below
 * `dicomweb/studies/:study`.
 *
 * @param resource the last part of its addresses; empty for the objects themselves
 * @param describe the OpenAPI description of the route of `a study`, `a series` or `one instance`
 */
export function ObjectRoutes<Query = { accept?: string }>(
  resource: string,
  describe: (objects: string) => MethodDecorator,
) {
  abstract class Routes {
    @GetOf('study', resource)
    @describe('a study')
    async study(
      @Addressed() address: ObjectAddress,
      @Req() request: RetrieveRequest<Query>,
      @Res() reply: FastifyReply,
    ): Promise<void> {
      await this.send(address, request, reply);
    }

    @GetOf('series', resource)
    @describe('a series')
    async series(
      @Addressed() address: ObjectAddress,
      @Req() request: RetrieveRequest<Query>,
      @Res() reply: FastifyReply,
    ): Promise<void> {
      await this.send(address, request, reply);
    }

    @GetOf('instance', resource)
    @describe('one instance')
    async instance(
      @Addressed() address: ObjectAddress,
      @Req() request: RetrieveRequest<Query>,
      @Res() reply: FastifyReply,
    ): Promise<void> {
      await this.send(address, request, reply);
    }

    /** Sends what the address names. */
    protected abstract send(
      address: ObjectAddress,
      request: RetrieveRequest<Query>,
      reply: FastifyReply,
    ): Promise<void>;
  }
  return Routes;
}
