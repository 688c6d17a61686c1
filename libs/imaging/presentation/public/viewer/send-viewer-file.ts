import { createReadStream } from 'node:fs';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { matchesTag } from '#platform/http/matches-tag';
import { VIEWER_FILE_POLICY } from './viewer-page.js';
import type { ViewerFile } from './viewer-file.js';

const YEAR = 'public, max-age=31536000, immutable';
/** Asked for again each time, and mostly answered by 304. */
const REVALIDATED = 'public, no-cache';

/** Sends a file of OHIF, compressed for whoever takes that, or 304 to whoever has it. */
export function sendViewerFile(file: ViewerFile, request: FastifyRequest, reply: FastifyReply): void {
  void reply
    .header('cache-control', file.immutable ? YEAR : REVALIDATED)
    .header('vary', 'accept-encoding')
    .header('etag', file.etag)
    .header('cross-origin-resource-policy', 'same-origin')
    .header('content-security-policy', VIEWER_FILE_POLICY)
    // workers are documents of their own to the browser
    .header('cross-origin-embedder-policy', 'require-corp');
  if (matchesTag(request, file.etag)) return void reply.status(304).send();
  const gzip = /\bgzip\b/.test(request.headers['accept-encoding'] ?? '') ? file.gzip : undefined;
  if (gzip) void reply.header('content-encoding', 'gzip');
  const { path, size } = gzip ?? file;
  void reply
    .header('content-type', file.contentType)
    .header('content-length', size)
    .send(createReadStream(path));
}
