import { STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { toProblem } from '#platform/http/problem/to-problem';

/** Answers a request for an upgrade with a problem document (RFC 9457) and ends the connection. */
export function refuseUpgrade(socket: Duplex, error: unknown, correlationId: string): void {
  const { problem, retryAfterSeconds } = toProblem(error);
  const body = JSON.stringify({ ...problem, correlationId });
  const headers = {
    'content-type': 'application/problem+json; charset=utf-8',
    'content-length': String(Buffer.byteLength(body)),
    'x-correlation-id': correlationId,
    connection: 'close',
    ...(problem.status === 401 ? { 'www-authenticate': 'Bearer' } : {}),
    ...(retryAfterSeconds === undefined ? {} : { 'retry-after': String(Math.ceil(retryAfterSeconds)) }),
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  socket.end(
    [`HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status] ?? ''}`, ...lines, '', body].join('\r\n'),
  );
}
