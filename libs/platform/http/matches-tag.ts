import type { FastifyRequest } from 'fastify';

/**
 * Whether If-None-Match names the answer's ETag, so that its reader has it already. Compares weakly (RFC 9110, 13.1.2):
 * proxies that compress an answer make its tag weak.
 */
export function matchesTag({ headers }: Pick<FastifyRequest, 'headers'>, etag: string): boolean {
  const asked = headers['if-none-match']?.split(',').map(strong) ?? [];
  return asked.includes('*') || asked.includes(strong(etag));
}

const strong = (tag: string): string => tag.trim().replace(/^W\//, '');
