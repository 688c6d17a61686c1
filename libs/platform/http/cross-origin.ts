import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { RouteOptions } from './route-options.js';

const ANSWER_HEADERS = [
  'X-Correlation-Id',
  'ETag',
  'RateLimit',
  'RateLimit-Policy',
  'Retry-After',
  'Location',
];

interface CorsOptions {
  readonly origin: string | string[];
  readonly exposedHeaders: string[];
  readonly maxAge: number;
}

/**
 * Which origins' pages may call which route. Made before there are routes: a preflight asks for a path, not for one of our
 * routes, so the paths that are open to all (`AnyOrigin`) are gathered as they are declared.
 */
export function crossOrigin(fastify: FastifyInstance, corsOrigins: readonly string[]) {
  const open: RegExp[] = [];
  fastify.addHook('onRoute', ({ config, url }) => {
    if (((config ?? {}) as RouteOptions).anyOrigin) open.push(pathOf(url));
  });
  const shared = { exposedHeaders: ANSWER_HEADERS, maxAge: 600 };
  const anybody: CorsOptions = { ...shared, origin: '*' };
  const chosen: CorsOptions = { ...shared, origin: [...corsOrigins] };
  return (request: FastifyRequest, callback: (error: Error | null, options: CorsOptions) => void): void => {
    const path = request.url.split('?', 1)[0]!;
    callback(null, open.some((pattern) => pattern.test(path)) ? anybody : chosen);
  };
}

/** `/v1/webchat/:channelId/messages` as a pattern. */
const pathOf = (url: string): RegExp =>
  new RegExp(`^${url.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(/:\w+/g, '[^/]+')}$`);
