import type { FastifyReply } from 'fastify';
import { DomainError } from '#kernel';
import { sendProblem } from '../problem/send-problem.js';
import { toProblem } from '../problem/to-problem.js';

/** Answers 416 with the size of the whole (RFC 9110, 15.5.17). */
export function refuseRange(reply: FastifyReply, size: number): void {
  const error = new DomainError(
    'range-not-satisfiable',
    'http.range-unsatisfiable',
    `The range lies outside of the ${size} bytes that there are.`,
  );
  sendProblem(reply.header('content-range', `bytes */${size}`), toProblem(error));
}
