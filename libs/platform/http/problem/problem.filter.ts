import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Log } from '#platform/telemetry/log';
import { sendProblem } from './send-problem.js';
import { toProblem } from './to-problem.js';

/** Where an error of a handler, guard or pipe becomes an HTTP answer. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly log: Log) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const answer = toProblem(error);
    if (answer.unexpected) this.log.error('request failed unexpectedly', { err: error });
    sendProblem(reply, answer);
  }
}
