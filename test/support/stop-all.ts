/**
 * Stops one after the other, each whatever became of the one before: what stays open keeps the test's process alive.
 *
 * @throws AggregateError at the end, when some failed
 */
export async function stopAll(...stops: (() => Promise<unknown>)[]): Promise<void> {
  const failures: unknown[] = [];
  for (const stop of stops) await stop().catch((error: unknown) => failures.push(error));
  if (failures.length > 0) throw new AggregateError(failures, 'not all could be stopped');
}
