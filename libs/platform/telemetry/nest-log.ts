import type { LoggerService } from '@nestjs/common';
import type { Log, LogFields } from './log.js';

const STACK = /\n\s+at /;
const isError = (value: unknown): boolean => Object.prototype.toString.call(value) === '[object Error]';

/** Nest's own lines (and those of `Logger`) in our log: `app.useLogger(app.get(NestLog))`. */
export class NestLog implements LoggerService {
  constructor(private readonly target: Log) {}

  log(message: unknown, ...rest: unknown[]): void {
    this.write('info', message, rest);
  }

  warn(message: unknown, ...rest: unknown[]): void {
    this.write('warn', message, rest);
  }

  error(message: unknown, ...rest: unknown[]): void {
    this.write('error', message, rest);
  }

  fatal(message: unknown, ...rest: unknown[]): void {
    this.write('fatal', message, rest);
  }

  debug(message: unknown, ...rest: unknown[]): void {
    this.write('debug', message, rest);
  }

  verbose(message: unknown, ...rest: unknown[]): void {
    this.write('debug', message, rest);
  }

  /** Nest passes, after the message: perhaps a stack, perhaps further values, and last the name of the writer. */
  private write(
    level: 'debug' | 'info' | 'warn' | 'error' | 'fatal',
    message: unknown,
    rest: unknown[],
  ): void {
    const fields: Record<string, unknown> = {};
    const texts = rest.filter((value) => typeof value === 'string');
    const stack = texts.find((text) => STACK.test(text));
    const context = texts.filter((text) => text !== stack).at(-1);
    if (context !== undefined) fields['context'] = context;
    if (stack !== undefined) fields['stack'] = stack;
    const error = [message, ...rest].find(isError);
    if (error !== undefined) fields['err'] = error;
    this.target[level](
      typeof message === 'string' ? message : this.title(message),
      fields satisfies LogFields,
    );
  }

  private title(message: unknown): string {
    return isError(message) ? String((message as Error).message) : 'A message that is not text';
  }
}
