import { z } from 'zod';
import { section } from './section.js';
import type { SettingsOf } from './section.js';
import { variable } from './variable.js';

const FAILPOINT = /^([a-z][a-z0-9.-]*):(\d{1,9}):(kill|hang|throw|delay|count)(?:=(\d{1,6}))?$/;
const NAME = /^[a-z][a-z-]*$/;

/** A named point of the platform that fails on purpose at its nth passing, for `npm run faults`. */
export interface Failpoint {
  readonly point: string;
  /** 1 is the first passing. */
  readonly nth: number;
  readonly action: 'kill' | 'hang' | 'throw' | 'delay' | 'count';
  /** For `delay=<ms>`. */
  readonly delayMs: number;
}

function parseFailpoint(text: string): Failpoint | undefined {
  const [, point, nth, action, delay] = FAILPOINT.exec(text) ?? [];
  if (point === undefined || Number(nth) < 1) return undefined;
  return { point, nth: Number(nth), action: action as Failpoint['action'], delayMs: Number(delay ?? 100) };
}

const failpoints = z
  .string()
  .transform((text) => text.split(',').map((item) => parseFailpoint(item.trim())))
  .refine(
    (points) => points.every((point) => point !== undefined),
    'must be a comma list of point:nth:action with action kill, hang, throw, delay=<ms> or count',
  )
  .transform((points): readonly Failpoint[] => points.filter((point) => point !== undefined));

/** How the process behaves: environment, contexts, shutdown, fault injection. */
export const processSection = section({
  variables: {
    NODE_ENV: variable.oneOf('development', 'test', 'production').default('development'),
    CONTEXTS: variable
      .list()
      .refine(
        (names) => names.every((name) => NAME.test(name)),
        'must be a comma list of context names, or all',
      )
      .default(['all']),
    SHUTDOWN_DEADLINE_MS: variable.integer(1_000, 600_000).default(20_000),
    FAILPOINTS: failpoints.default([]),
  },
  *rules(v, { production }) {
    if (production && v.FAILPOINTS.length > 0) {
      yield { variable: 'FAILPOINTS', message: 'is for tests: production refuses it' };
    }
  },
  settings: (v) => ({
    environment: v.NODE_ENV,
    production: v.NODE_ENV === 'production',
    /** The bounded contexts to start, or all of them. */
    contexts: v.CONTEXTS.length === 0 || v.CONTEXTS.includes('all') ? ('all' as const) : v.CONTEXTS,
    /** From the signal to the last chance, in milliseconds. */
    shutdownDeadlineMs: v.SHUTDOWN_DEADLINE_MS,
    failpoints: v.FAILPOINTS,
  }),
});

export type ProcessSettings = SettingsOf<typeof processSection>;
