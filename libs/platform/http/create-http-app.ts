import type { DynamicModule, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { CurrentContext } from '#kernel';
import type { Settings } from '#platform/config/settings';
import { Log } from '#platform/telemetry/log';
import { Metrics } from '#platform/telemetry/metrics';
import { NestLog } from '#platform/telemetry/nest-log';
import { requestLog } from '#platform/telemetry/request-log';
import { openContext } from './context/open-context.js';
import { shallowBodies } from './context/shallow-bodies.js';
import { locations } from './creates.js';
import { crossOrigin } from './cross-origin.js';
import { HealthChecks } from './health/health-checks.js';
import { ARRIVAL_TIMES, arrivalLimits } from './limits/arrival-limits.js';
import { sendProblem } from './problem/send-problem.js';
import { toProblem } from './problem/to-problem.js';
import { refuseAddress, refuseConnection } from './problem/unreadable-requests.js';
import type { RouteOptions } from './route-options.js';
import { versionTags } from './version-tags.js';

/** Makes an HTTP application on Fastify with everything that stands before Nest: limits, context, headers, request log. */
export async function createHttpApp(
  module: Type | DynamicModule,
  settings: Settings,
): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: settings.limits.bodyBytes,
    trustProxy: trustProxy(settings),
    // Bodies have limits of their own (`arrivalLimits`); this one covers the longest of them.
    requestTimeout: ARRIVAL_TIMES.streamedBody,
    connectionTimeout: 130_000,
    keepAliveTimeout: 72_000,
    // the longest parameter is a list of a thousand frames (PS3.18, 10.4.1.1.6) with seven digits each
    routerOptions: { maxParamLength: 8_000 },
    frameworkErrors: refuseAddress,
    clientErrorHandler: refuseConnection,
    logger: false,
  });
  const app = await NestFactory.create<NestFastifyApplication>(module, adapter, {
    bufferLogs: true,
    rawBody: true,
    abortOnError: false,
  });
  app.useLogger(app.get(NestLog));
  const fastify: FastifyInstance = adapter.getInstance();
  openContext(fastify, app.get(CurrentContext));
  arrivalLimits(fastify);
  requestLog(app.get(Log), app.get(Metrics))(fastify);
  securityHeaders(fastify);
  bodyLimits(fastify);
  problems(fastify);
  shallowBodies(fastify);
  versionTags(fastify);
  locations(fastify);
  lastAnswers(fastify, app.get(HealthChecks));
  app.enableCors({ delegator: crossOrigin(fastify, settings.http.corsOrigins) });
  return app;
}

/** Fastify takes a number of hops as a function of the hop's index. */
function trustProxy({
  http: { trustProxy: setting },
}: Settings): boolean | string[] | ((address: string, hop: number) => boolean) {
  if (typeof setting === 'number') return (_address, hop) => hop < setting;
  return typeof setting === 'object' ? [...setting] : setting;
}

/** Headers for an API whose answers are data (OWASP REST security cheat sheet); Swagger UI's page gets by with 'self'. */
function securityHeaders(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', (request, reply, done) => {
    const page = request.url.startsWith('/docs');
    void reply
      .header('x-content-type-options', 'nosniff')
      .header('x-frame-options', 'DENY')
      .header('referrer-policy', 'no-referrer')
      .header('cross-origin-resource-policy', 'same-site')
      .header('strict-transport-security', 'max-age=31536000; includeSubDomains')
      .header(
        'content-security-policy',
        page
          ? "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'"
          : "default-src 'none'; frame-ancestors 'none'",
      );
    if (!page) void reply.header('cache-control', 'no-store');
    done();
  });
}

function bodyLimits(fastify: FastifyInstance): void {
  fastify.addHook('onRoute', (route) => {
    const { bodyBytes } = (route.config ?? {}) as RouteOptions;
    if (bodyBytes !== undefined) route.bodyLimit = bodyBytes;
  });
}

/** What Fastify refuses before Nest sees it: a malformed or too large body, a media type nobody takes. */
function problems(fastify: FastifyInstance): void {
  fastify.addHook('onRoute', (route) => {
    route.errorHandler ??= (error, _request, reply) => sendProblem(reply, toProblem(error));
  });
}

/** While the process stops, an answer is its connection's last: one kept alive would keep the process. */
function lastAnswers(fastify: FastifyInstance, health: HealthChecks): void {
  fastify.addHook('onSend', (_request, reply, payload, done) => {
    if (health.isStopping) void reply.header('connection', 'close');
    done(null, payload);
  });
}
