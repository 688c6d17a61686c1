import type { FastifyInstance } from 'fastify';
import { matchesTag } from './matches-tag.js';

/** Gives every answer that carries a version its ETag, and answers 304 to a reader who has that version already. */
export function versionTags(fastify: FastifyInstance): void {
  fastify.addHook('preSerialization', (request, reply, body: unknown, done) => {
    if (!hasVersion(body)) return done(null, body);
    const etag = `"${body.version}"`;
    void reply.header('etag', etag);
    if (request.method !== 'GET' || !matchesTag(request, etag)) return done(null, body);
    void reply.status(304);
    done(null, undefined);
  });
}

function hasVersion(body: unknown): body is { version: number } {
  return typeof body === 'object' && body !== null && 'version' in body && typeof body.version === 'number';
}
