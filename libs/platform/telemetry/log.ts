import { pino } from 'pino';
import type { DestinationStream, Level, Logger } from 'pino';
import { LogBindings } from './log-bindings.js';
import { safeFields } from './safe-fields.js';

/** What a line tells besides its message. `err` holds an Error. */
export type LogFields = Readonly<Record<string, unknown>>;

/** How a process logs. */
export interface LogOptions {
  readonly level: Level | 'silent';
  /** Which process: `public-api`, `worker`. */
  readonly service: string;
  readonly bindings?: LogBindings;
  /** Default: standard output, written asynchronously and flushed when the process ends. */
  readonly destination?: DestinationStream;
}

/** Lines are gathered this long, or until there are so many bytes: a busy process would spend its time in writing each. */
const GATHERED_MS = 50;
const GATHERED_BYTES = 16_000;

let shared: DestinationStream | undefined;

/** One stream and one listener, however many logs a process opens. */
function standardOutput(): DestinationStream {
  if (shared) return shared;
  const stream = pino.destination({
    fd: 1,
    sync: false,
    minLength: GATHERED_BYTES,
    periodicFlush: GATHERED_MS,
  });
  process.on('exit', () => stream.flushSync());
  shared = stream;
  return stream;
}

/**
 * Structured logs: one JSON object a line. Messages are constant texts; what varies goes into fields, where secrets,
 * bodies and whatever names people are hidden.
 */
export class Log {
  private constructor(private readonly pino: Logger) {}

  static create({ level, service, bindings = new LogBindings(), destination }: LogOptions): Log {
    const options = {
      level,
      base: { service, pid: process.pid },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label: string) => ({ level: label }), log: safeFields },
      // Errors are made safe with the other fields; pino's own serializer would take them for objects.
      serializers: { err: (safe: unknown) => safe },
      mixin: () => ({ ...bindings.read() }),
    };
    return new Log(pino(options, destination ?? standardOutput()));
  }

  /** A log whose lines carry the name of the part that writes them. */
  named(context: string): Log {
    return new Log(this.pino.child({ context }));
  }

  debug(message: string, fields: LogFields = {}): void {
    this.pino.debug(fields, message);
  }

  info(message: string, fields: LogFields = {}): void {
    this.pino.info(fields, message);
  }

  warn(message: string, fields: LogFields = {}): void {
    this.pino.warn(fields, message);
  }

  error(message: string, fields: LogFields = {}): void {
    this.pino.error(fields, message);
  }

  fatal(message: string, fields: LogFields = {}): void {
    this.pino.fatal(fields, message);
  }

  /** Hands over what is still in memory. */
  flush(): void {
    this.pino.flush();
  }
}
