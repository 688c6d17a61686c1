import { loadSettingsOrExit } from '#platform/config/load-settings-or-exit';
import type { Settings } from '#platform/config/settings';
import { startTracing } from '#platform/telemetry/tracing';
import { runStopSteps, type StopStep } from './stop-steps.js';

/** A started process: how to stop it, in order. */
export interface Started {
  readonly stop: readonly StopStep[];
  readonly report: (step: string, error: unknown) => void;
}

/**
 * Runs one process from its settings to its end: a fault at start is one line and exit code 1 (78 for settings);
 * SIGTERM and SIGINT stop it in order, within the deadline.
 */
export async function runProcess(
  service: string,
  start: (settings: Settings) => Promise<Started>,
): Promise<void> {
  const settings = loadSettingsOrExit();
  const tracing = await startTracing(settings, service);
  let started: Started;
  try {
    started = await start(settings);
  } catch (error) {
    process.stderr.write(`${service} could not start: ${explain(error)}\n`);
    process.exit(1);
  }
  let stopping = false;
  const stop = async (): Promise<void> => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), settings.process.shutdownDeadlineMs).unref();
    await runStopSteps(
      [...started.stop, { name: 'tracing', run: () => tracing?.shutdown() }],
      started.report,
    );
    process.exit(0);
  };
  process.on('SIGTERM', () => void stop());
  process.on('SIGINT', () => void stop());
}

/** One line that says what to do about a fault at start. */
function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code, port } = error as { code?: string; port?: number };
  if (code === 'EADDRINUSE')
    return `port ${port} is taken by another program; stop it or choose another port in the settings.`;
  if (code === 'EACCES') return `no right to listen on port ${port}.`;
  if (code === 'ECONNREFUSED')
    return `nothing answers at the database or Redis address in the settings (${error.message}).`;
  if (code === '28P01' || code === '28000')
    return 'the database refused the log-in of a role; run "npm run cli -- migrate up" with the same ISOCENTER_SECRET.';
  if (code === '42P01') return 'the database has no tables yet; run "npm run cli -- migrate up".';
  return error.message;
}
