import { applyDecorators, type Type } from '@nestjs/common';
import { ApiCreatedResponse } from '@nestjs/swagger';
import type { FastifyInstance } from 'fastify';
import { optionsOf, routeOptions } from './route-options.js';

/**
 * A POST that makes something: 201, and where it is in `Location` (RFC 9110 section 15.3.2).
 *
 * @param path with fields of the answer: `/v1/sites/:id`
 * @param answer the answer's class, for the description; left out, the method's own type tells
 */
export function Creates(path: string, answer?: Type): MethodDecorator {
  return applyDecorators(
    ApiCreatedResponse({
      ...(answer ? { type: answer } : {}),
      headers: { Location: { description: 'Where it is.', schema: { type: 'string' } } },
    }),
    routeOptions({ location: path }),
  );
}

/** Says in the answers of routes marked with `Creates` where the thing is. */
export function locations(fastify: FastifyInstance): void {
  fastify.addHook('preSerialization', (request, reply, answer: unknown, done) => {
    const { location } = optionsOf(request);
    if (location && reply.statusCode === 201 && typeof answer === 'object' && answer !== null)
      void reply.header('location', filled(location, { ...answer }));
    done(null, answer);
  });
}

const filled = (path: string, fields: Readonly<Record<string, unknown>>): string =>
  path.replace(/:(\w+)/g, (_, field: string) => String(fields[field]));
