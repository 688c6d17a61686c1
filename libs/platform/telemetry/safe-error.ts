import { toSourceStack } from './to-source-stack.js';

/** What may be logged of an error. */
export interface SafeError {
  readonly type: string;
  readonly message: string;
  readonly code?: string | number;
  readonly stack?: string;
  readonly cause?: SafeError;
}

const CAUSES = 4;
/** PostgreSQL's class 22, data exception: `invalid input syntax for type uuid: "…"` repeats the value. */
const DATA_EXCEPTION = /^22[0-9A-Z]{3}$/;
/** JSON.parse quotes what it could not read. */
const SYNTAX_ERROR = 'SyntaxError';

function property(error: object, name: string): unknown {
  return (error as Record<string, unknown>)[name];
}

function textOf(value: unknown, otherwise: string): string {
  return typeof value === 'string' ? value : otherwise;
}

/**
 * Type, code, message, stack and causes of an error. Everything else that drivers hang onto errors stays out: the SQL,
 * its parameters, the `detail` that repeats a row, a request's configuration.
 */
export function safeError(error: unknown, depth = CAUSES): SafeError {
  if (typeof error !== 'object' || error === null)
    return { type: typeof error, message: 'not an error object' };
  const code = property(error, 'code');
  const stated = textOf(property(error, 'message'), '');
  const quotes = DATA_EXCEPTION.test(textOf(code, '')) || property(error, 'name') === SYNTAX_ERROR;
  const message = quotes ? stated.replace(/".*"/s, '"[hidden]"') : stated;
  const stack = property(error, 'stack');
  const cause = property(error, 'cause');
  return {
    type: textOf(property(error, 'name'), 'Error'),
    message,
    ...(typeof code === 'string' || typeof code === 'number' ? { code } : {}),
    ...(typeof stack === 'string' ? { stack: toSourceStack(stack.replace(stated, () => message)) } : {}),
    ...(cause === undefined || cause === null || depth === 0 ? {} : { cause: safeError(cause, depth - 1) }),
  };
}
