import type { Started } from '#apps/run-process';
import { runStopSteps } from '#apps/stop-steps';

/** Stops a process of Isocenter, all of its steps. */
export async function stopProcess({ stop }: Pick<Started, 'stop'>): Promise<void> {
  const failures: unknown[] = [];
  await runStopSteps(stop, (step, cause) =>
    failures.push(new Error(`stopping failed at ${step}`, { cause })),
  );
  if (failures.length > 0) throw new AggregateError(failures, 'not all could be stopped');
}
