import { HttpException } from '@nestjs/common';
import { DomainError } from '#kernel';
import { sqlState } from '#platform/database/sql-state';
import type { ProblemAnswer } from './problem.js';
import { STATUS_OF, TITLE_OF } from './status-of.js';

/** SQLSTATEs that tell of the caller's data, not of ours: a NUL byte, a character outside the encoding, a value out of range. */
const UNSTORABLE = new Set(['22021', '22P05', '22003', '22008']);
/** The database is away, restarting, full or too slow. */
const DATABASE_AWAY = /^(08|53|57|25006)/;
const CONNECTION_LOST = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT']);

/** What a caller is told about an error. Nothing of stacks, SQL or values ever comes from here. */
export function toProblem(error: unknown): ProblemAnswer {
  if (error instanceof DomainError) return ofDomainError(error);
  const code = sqlState(error);
  if (code && UNSTORABLE.has(code))
    return answer(
      400,
      'kernel.unstorable-text',
      'The request holds a character or value that cannot be stored.',
    );
  if (code && (DATABASE_AWAY.test(code) || CONNECTION_LOST.has(code)))
    return {
      ...answer(
        503,
        'platform.database-unavailable',
        'The database does not answer at the moment. Try again shortly.',
      ),
      retryAfterSeconds: 2,
    };
  const status = error instanceof HttpException ? error.getStatus() : frameworkStatus(error);
  if (status !== undefined && status < 500) return answer(status, `http.${status}`, detailOf(error, status));
  if (status === 503)
    return {
      ...answer(503, 'http.503', 'The service is not able to answer now.'),
      retryAfterSeconds: 5,
      foreseen: true,
    };
  return {
    ...answer(
      500,
      'kernel.unexpected',
      'Something went wrong on our side. Quote the correlation id when you report it.',
    ),
    unexpected: true,
  };
}

function ofDomainError(error: DomainError): ProblemAnswer {
  const { fields, retryAfterSeconds, until, version } = error.details;
  const base = answer(STATUS_OF[error.kind], error.code, error.message);
  return {
    ...base,
    foreseen: true,
    problem: {
      ...base.problem,
      ...(fields ? { errors: fields } : {}),
      ...(until ? { until: until.toISOString() } : {}),
      ...(version === undefined ? {} : { version }),
    },
    ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }),
  };
}

function answer(status: number, code: string, detail: string): ProblemAnswer {
  const problem = {
    type: `urn:isocenter:problem:${code}`,
    title: TITLE_OF[status] ?? 'Error',
    status,
    detail,
    code,
  };
  return { problem, unexpected: false };
}

/** Fastify's own refusals: body too large, malformed JSON, unknown media type. */
function frameworkStatus(error: unknown): number | undefined {
  return error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number'
    ? error.statusCode
    : undefined;
}

function detailOf(error: unknown, status: number): string {
  if (status === 404) return 'There is nothing at this address.';
  if (status === 408) return 'The request did not arrive in time.';
  if (status === 413) return 'The request body is larger than this address accepts.';
  if (status === 415) return 'This media type is not accepted here.';
  if (status === 400) return 'The request could not be read: it is not well-formed.';
  return error instanceof HttpException ? error.message : 'The request was refused.';
}
