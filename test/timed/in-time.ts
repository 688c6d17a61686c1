/** What anything hostile may cost at most, in the best of some tries. */
export const PATIENCE_MS = 2_000;
const TRIES = 4;

/** Whether an answer comes in time at least once: on a busy machine it may be late for reasons of others. */
export async function inTime<R>(work: () => R | Promise<R>, patienceMs = PATIENCE_MS): Promise<R> {
  for (let tries = 1; ; tries++) {
    const started = performance.now();
    const answer = await work();
    if (performance.now() - started < patienceMs) return answer;
    if (tries === TRIES) throw new Error(`it took longer than ${patienceMs} ms, ${TRIES} times`);
  }
}
