import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { sendProblem } from '../problem/send-problem.js';
import { toProblem } from '../problem/to-problem.js';
import { optionsOf } from '../route-options.js';

/** How long a body may be on its way, in milliseconds from the end of the headers. */
export interface ArrivalTimes {
  /** A whole body. */
  readonly body: number;
  /** A whole body of a `Streamed` route. */
  readonly streamedBody: number;
  /** Of a `Streamed` route, the time in which at least one byte has to come. */
  readonly silence: number;
}

export const ARRIVAL_TIMES: ArrivalTimes = { body: 120_000, streamedBody: 3_600_000, silence: 30_000 };

/** Looks during one time of silence: how exactly it is kept. */
const LOOKS = 4;

/** Cuts requests whose body comes too slowly (408): a client that stops sending must not hold a connection for ever. */
export function arrivalLimits(fastify: FastifyInstance, times: ArrivalTimes = ARRIVAL_TIMES): void {
  fastify.addHook('onRequest', (request, reply, done) => {
    if (hasBody(request)) watch(request, reply, times);
    done();
  });
}

/** Whether a body follows the headers (RFC 9112 section 6.3). */
function hasBody({ headers }: FastifyRequest): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}

function watch(request: FastifyRequest, reply: FastifyReply, times: ArrivalTimes): void {
  const { raw } = request;
  const { streamed } = optionsOf(request);
  const began = performance.now();
  let heard = began;
  let received = raw.socket.bytesRead;
  const look = (): void => {
    if (raw.complete) return stop();
    const now = performance.now();
    const { bytesRead } = raw.socket;
    // What has come and is not taken yet is our slowness: the socket is not read on before.
    if (bytesRead !== received || raw.readableLength > 0) heard = now;
    received = bytesRead;
    const isLate = streamed
      ? now - began >= times.streamedBody || now - heard >= times.silence
      : now - began >= times.body;
    if (!isLate) return;
    stop();
    cut(request, reply);
  };
  const timer = setInterval(look, streamed ? times.silence / LOOKS : times.body).unref();
  const stop = (): void => clearInterval(timer);
  raw.once('end', stop).once('close', stop);
}

/** Answers and closes the connection; then whoever reads the body finds it broken off. */
function cut({ raw }: FastifyRequest, reply: FastifyReply): void {
  const error = Object.assign(new Error('Request Timeout'), { statusCode: 408 });
  // Node forgets a request once it is answered, and would leave its reader waiting.
  raw.socket.once('close', () => raw.destroy(error));
  void reply.header('connection', 'close');
  sendProblem(reply, toProblem(error));
}
