import type { FastifyReply, FastifyRequest } from 'fastify';
import { matchesTag } from '#platform/http/matches-tag';
import { FHIR_JSON } from './fhir-format.js';
import type { FhirResource } from './fhir-resource.js';

/**
 * Sends a resource. One with a version has its ETag and Last-Modified, and a reader who has that version gets 304
 * (hl7.org/fhir/R4/http.html#cread); a copy has to be confirmed each time, because the right to see it may end.
 */
export function sendResource(
  request: FastifyRequest,
  reply: FastifyReply,
  resource: FhirResource,
  query: URLSearchParams,
): void {
  const { versionId, lastUpdated } = resource.meta ?? {};
  if (versionId && lastUpdated) {
    const etag = `W/"${versionId}"`;
    void reply
      .header('etag', etag)
      .header('last-modified', new Date(lastUpdated).toUTCString())
      .header('cache-control', 'private, no-cache');
    if (isKnown(request, etag, lastUpdated)) return void reply.status(304).send();
  }
  const text = JSON.stringify(resource, null, query.get('_pretty') === 'true' ? 2 : undefined);
  void reply.header('content-type', FHIR_JSON).send(text);
}

/** If-None-Match, or else If-Modified-Since (RFC 9110, 13.2.2). */
function isKnown(request: FastifyRequest, etag: string, lastUpdated: string): boolean {
  if (request.headers['if-none-match'] !== undefined) return matchesTag(request, etag);
  const since = Date.parse(request.headers['if-modified-since'] ?? '');
  return Math.floor(Date.parse(lastUpdated) / 1_000) * 1_000 <= since;
}
