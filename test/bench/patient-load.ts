import { Pool } from 'undici';
import type { LoadResult, Requests } from './load.js';
import { percentile } from './statistics.js';

/**
 * As `load`, for requests that may take longer than the run and for large bodies: each connection waits for its last answer, which
 * counts with the time that it took; and bodies are sent and read as they are, where `load` reads no more than 65 MB/s here.
 */
export function patientLoad({ url, method, headers, vary, begin, connections = 1 }: Requests) {
  const { origin, pathname, search } = new URL(url);
  return async (seconds: number): Promise<LoadResult> => {
    begin?.();
    const pool = new Pool(origin, { connections, pipelining: 1, headersTimeout: 0, bodyTimeout: 0 });
    const times: number[] = [];
    const started = performance.now();
    const one = async (): Promise<void> => {
      do {
        const { path, body, headers: own } = vary?.() ?? {};
        const sent = performance.now();
        const answer = await pool.request({
          path: path ?? pathname + search,
          method,
          headers: { ...headers, ...own },
          body: body ?? null,
        });
        for await (const _ of answer.body);
        // What refuses quickly would look fast.
        if (answer.statusCode >= 300) throw new Error(`${method} ${url} answered ${answer.statusCode}`);
        times.push(performance.now() - sent);
      } while (performance.now() - started < seconds * 1_000);
    };
    try {
      await Promise.all(Array.from({ length: connections }, one));
    } finally {
      await pool.destroy();
    }
    return {
      perSecond: times.length / ((performance.now() - started) / 1_000),
      p50Ms: percentile(times, 0.5),
      p99Ms: percentile(times, 0.99),
    };
  };
}
