import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';

/** What our hooks read of a route in Fastify's configuration of it. */
export interface RouteOptions {
  /** See `Creates`. */
  readonly location?: string;
  /** The longest body it takes, in bytes, where that is not the general limit. */
  readonly bodyBytes?: number;
  /** See `Streamed`. */
  readonly streamed?: true;
  /** See `AnyOrigin`. */
  readonly anyOrigin?: true;
}

const declared = new WeakMap<object, RouteOptions>();

/** Adds to a route's options; `RouteConfig` itself would replace what another decorator has said. */
export const routeOptions =
  (options: RouteOptions): MethodDecorator =>
  (target, name, descriptor) => {
    const handler = descriptor.value as object;
    const all = { ...declared.get(handler), ...options };
    declared.set(handler, all);
    RouteConfig(all)(target, name, descriptor as PropertyDescriptor);
  };

/** The options of the route that a request is for; none where no route matched. */
export const optionsOf = (request: FastifyRequest): RouteOptions =>
  (request.routeOptions.config ?? {}) as RouteOptions;
