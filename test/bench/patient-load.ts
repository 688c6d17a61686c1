import type { LoadResult, Requests } from './load.js';
import { percentile } from './statistics.js';

/**
 * As `load`, for servers of which some take longer than the run: each connection waits for its last answer, which counts with
 * the time that it took.
 */
export function patientLoad({ url, method, headers, vary, begin, connections = 1 }: Requests) {
  return async (seconds: number): Promise<LoadResult> => {
    begin?.();
    const times: number[] = [];
    const started = performance.now();
    const one = async (): Promise<void> => {
      do {
        const { path, body, headers: own } = vary?.() ?? {};
        const sent = performance.now();
        const response = await fetch(path ? new URL(path, url) : url, {
          method,
          headers: { ...headers, ...own },
          ...(body && { body: new Uint8Array(Buffer.from(body)) }),
        });
        await response.arrayBuffer();
        // What refuses quickly would look fast.
        if (!response.ok) throw new Error(`${method} ${url} answered ${response.status}`);
        times.push(performance.now() - sent);
      } while (performance.now() - started < seconds * 1_000);
    };
    await Promise.all(Array.from({ length: connections }, one));
    return {
      perSecond: times.length / ((performance.now() - started) / 1_000),
      p50Ms: percentile(times, 0.5),
      p99Ms: percentile(times, 0.99),
    };
  };
}
