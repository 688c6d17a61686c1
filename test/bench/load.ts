import autocannon from 'autocannon';

export interface LoadResult {
  readonly perSecond: number;
  readonly p95Ms: number;
  readonly failed: number;
}

/** Requests of one kind from some connections for some seconds; `body` makes a new one for each request. */
export async function load(options: {
  url: string;
  method: 'GET' | 'POST';
  headers: Readonly<Record<string, string>>;
  body?: () => string;
  connections?: number;
  seconds?: number;
}): Promise<LoadResult> {
  const { body } = options;
  const result = await autocannon({
    url: options.url,
    method: options.method,
    headers: options.headers,
    connections: options.connections ?? 25,
    duration: options.seconds ?? 4,
    requests: [body ? { setupRequest: (request) => ({ ...request, body: body() }) } : {}],
  });
  return {
    perSecond: result.requests.total / result.duration,
    p95Ms: result.latency.p97_5,
    failed: result.non2xx + result.errors,
  };
}
