import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { DomainError } from '#kernel';

/**
 * The version a change was made looking at, from If-Match (RFC 9110 section 13.1.1). Without it the change is refused
 * with 428 (RFC 6585 section 3): a blind write could undo somebody else's. `*` means any version.
 */
export const IfMatch = createParamDecorator(versionOf, [describeHeader]);

function versionOf(_: unknown, host: ExecutionContext): number | undefined {
  const header = host.switchToHttp().getRequest<FastifyRequest>().headers['if-match'];
  if (header === undefined)
    throw new DomainError(
      'precondition-required',
      'http.if-match-required',
      'Send If-Match with the ETag you read.',
    );
  if (header.trim() === '*') return undefined;
  const version = /^\s*(?:W\/)?"(\d{1,9})"\s*$/.exec(header)?.[1];
  if (!version)
    throw new DomainError(
      'precondition-failed',
      'http.if-match-unknown',
      'This If-Match is not an ETag of ours.',
    );
  return Number(version);
}

/** The header belongs to the route's description wherever its version is asked for. */
function describeHeader(controller: object, method: string | symbol | undefined): void {
  if (method === undefined) return;
  const route = Object.getOwnPropertyDescriptor(controller, method);
  if (route)
    ApiHeader({ name: 'If-Match', required: true, description: 'The ETag that was read, or *.' })(
      controller,
      method,
      route,
    );
}
