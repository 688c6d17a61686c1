import type { FastifyReply } from 'fastify';
import { foreseenAnswers } from '#platform/telemetry/foreseen-answers';
import type { ProblemAnswer } from './problem.js';

/** Answers with a problem document (RFC 9457), quoting the correlation id that the answer carries. */
export function sendProblem(
  reply: FastifyReply,
  { problem, retryAfterSeconds, foreseen }: ProblemAnswer,
): void {
  // The answer has begun: all that is left is to break it off, so that nobody takes it for complete.
  if (reply.sent || reply.raw.headersSent) return void reply.raw.destroy();
  if (foreseen) foreseenAnswers.add(reply);
  if (retryAfterSeconds !== undefined) void reply.header('retry-after', String(Math.ceil(retryAfterSeconds)));
  if (problem.status === 401) void reply.header('www-authenticate', 'Bearer');
  const correlationId = reply.getHeader('x-correlation-id');
  void reply
    .status(problem.status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .send(JSON.stringify(correlationId ? { ...problem, correlationId } : problem));
}
