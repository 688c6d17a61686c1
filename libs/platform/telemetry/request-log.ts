import type { FastifyInstance } from 'fastify';
import { foreseenAnswers } from './foreseen-answers.js';
import type { Log } from './log.js';
import type { Metrics } from './metrics.js';

const UNMATCHED = '(none)';
const PROBES = new Set(['/health/live', '/health/ready', '/metrics']);
const MILLISECONDS = 1_000;

/**
 * Writes one line and takes one sample for each request: method, the route's pattern, status and time. Never the address
 * itself, whose path and query may tell about people, nor headers or bodies. Probes are logged at debug; a 5xx is an error,
 * or a warning when our own code foresaw it.
 * @returns what to call with the Fastify instance before it is ready
 */
export function requestLog(log: Log, metrics: Metrics): (fastify: FastifyInstance) => void {
  const requests = log.named('http');
  const duration = metrics.histogram(
    'http_request_duration_seconds',
    'Requests answered, by how long it took',
    ['method', 'route', 'status'],
  );
  return (fastify) => {
    fastify.addHook('onResponse', (request, reply, done) => {
      const route = request.routeOptions.url ?? UNMATCHED;
      const milliseconds = reply.elapsedTime;
      const line = {
        method: request.method,
        route,
        status: reply.statusCode,
        ms: Number(milliseconds.toFixed(1)),
      };
      duration.observe(
        { method: request.method, route, status: String(reply.statusCode) },
        milliseconds / MILLISECONDS,
      );
      if (PROBES.has(route)) requests.debug('request', line);
      else if (reply.statusCode >= 500 && !foreseenAnswers.has(reply)) requests.error('request', line);
      else if (reply.statusCode >= 500) requests.warn('request', line);
      else requests.info('request', line);
      done();
    });
  };
}
