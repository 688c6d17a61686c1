import autocannon from 'autocannon';

/** What differs between requests of one kind; headers come beside the common ones. */
export interface Varied {
  readonly path?: string;
  readonly body?: string | Buffer;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Requests of one kind; `vary` makes each different. */
export interface Requests {
  readonly url: string;
  readonly method: 'GET' | 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly vary?: () => Varied;
  /** Called before each run. */
  readonly begin?: () => void;
  readonly connections?: number;
}

export interface LoadResult {
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
}

const CONNECTIONS = 25;

/** Sends them for some seconds from some connections, each as soon as the one before was answered (closed loop). */
export async function load(requests: Requests, seconds: number): Promise<LoadResult> {
  const { url, method, headers, vary, begin, connections = CONNECTIONS } = requests;
  begin?.();
  const varied = (request: Varied): Varied =>
    request.headers ? { ...request, headers: { ...headers, ...request.headers } } : request;
  const result = await autocannon({
    url,
    method,
    headers,
    connections,
    duration: seconds,
    requests: [vary ? { setupRequest: (request) => varied({ ...request, ...vary() }) } : {}],
  });
  const failed = result.non2xx + result.errors + result.timeouts;
  // What refuses quickly would look fast.
  if (failed > 0 || result['2xx'] === 0)
    throw new Error(`${failed} of ${result.requests.total} requests to ${method} ${url} failed`);
  return {
    perSecond: result.requests.total / result.duration,
    p50Ms: result.latency.p50,
    p99Ms: result.latency.p99,
  };
}
