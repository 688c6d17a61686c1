import type { Socket } from 'node:net';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { newId } from '#kernel';
import { sendProblem } from './send-problem.js';
import { toProblem } from './to-problem.js';

const REASONS: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  408: 'Request Timeout',
  431: 'Request Header Fields Too Large',
};

/** What is refused before any hook has run, so that it has no context yet: addresses that Fastify cannot take apart. */
export function refuseAddress(error: unknown, _request: FastifyRequest, reply: FastifyReply): void {
  void reply.header('x-correlation-id', newId());
  sendProblem(reply, toProblem(error));
}

/** What is no HTTP, comes too slowly or has too long headers: there is no reply, only the socket. */
export function refuseConnection(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
  const status = { HPE_HEADER_OVERFLOW: 431, ERR_HTTP_REQUEST_TIMEOUT: 408 }[error.code ?? ''] ?? 400;
  const correlationId = newId();
  const { problem } = toProblem(Object.assign(new Error(REASONS[status]), { statusCode: status }));
  const body = JSON.stringify({ ...problem, correlationId });
  const head = [
    `HTTP/1.1 ${status} ${REASONS[status]}`,
    'Content-Type: application/problem+json; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(body)}`,
    `X-Correlation-Id: ${correlationId}`,
    'Connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
}
