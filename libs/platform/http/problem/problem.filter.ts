import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { CurrentContext } from '#kernel';
import { Log } from '#platform/telemetry/log';
import { toProblem } from './to-problem.js';

/** The only place where an error becomes an HTTP answer. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(
    private readonly contexts: CurrentContext,
    private readonly log: Log,
  ) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const { problem, retryAfterSeconds, unexpected } = toProblem(error);
    if (unexpected) this.log.error('request failed unexpectedly', { err: error });
    // The answer has begun: all that is left is to break it off, so that nobody takes it for complete.
    if (reply.sent || reply.raw.headersSent) return void reply.raw.destroy();
    if (retryAfterSeconds !== undefined)
      void reply.header('retry-after', String(Math.ceil(retryAfterSeconds)));
    if (problem.status === 401) void reply.header('www-authenticate', 'Bearer');
    const correlationId = this.contexts.find()?.correlationId;
    void reply
      .status(problem.status)
      .header('content-type', 'application/problem+json; charset=utf-8')
      .send(JSON.stringify(correlationId ? { ...problem, correlationId } : problem));
  }
}
