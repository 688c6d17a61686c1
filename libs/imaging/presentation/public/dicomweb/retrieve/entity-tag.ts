import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { matchesTag } from '#platform/http/matches-tag';
import type { StoredInstance } from '../../../../application/queries/find-stored-instances/stored-instance.js';

/** What an answer says of itself so that it need not be sent again (RFC 9110, 8.8.3). */
export interface Representation {
  readonly instances: readonly StoredInstance[];
  /** Everything that makes it differ from other answers about the same instances. */
  readonly form: readonly unknown[];
  /** Its bytes are the same each time; multipart bodies have boundaries that are not. */
  readonly strong: boolean;
}

/**
 * Sets ETag and Cache-Control. Stored instances never change, so their digests and the form of the answer identify it; a
 * copy has to be confirmed each time, because the right to see it may end.
 *
 * @returns true when the client has it already: the answer 304 was sent then
 */
export function answeredByTag(
  request: FastifyRequest,
  reply: FastifyReply,
  { instances, form, strong }: Representation,
): boolean {
  const digest = createHash('sha256').update(JSON.stringify(form));
  for (const { instanceId, sha256 } of instances) digest.update(`${instanceId} ${sha256}\n`);
  const tag = `"${digest.digest('base64url')}"`;
  void reply.header('cache-control', 'private, no-cache').header('etag', strong ? tag : `W/${tag}`);
  if (!matchesTag(request, tag)) return false;
  void reply.status(304).send();
  return true;
}
