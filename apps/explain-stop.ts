import type { Log } from '#platform/telemetry/log';

/** Reports a step of stopping that failed; the others go on. */
export function explainStop(log: Log): (step: string, error: unknown) => void {
  return (step, error) => log.error('a step of stopping failed', { step, err: error });
}
