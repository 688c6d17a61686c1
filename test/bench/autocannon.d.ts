declare module 'autocannon' {
  interface CannonRequest {
    readonly path?: string;
    readonly body?: string | Buffer;
    readonly headers?: Readonly<Record<string, string>>;
  }
  interface CannonOptions {
    readonly url: string;
    readonly method: 'GET' | 'POST';
    readonly headers: Readonly<Record<string, string>>;
    readonly connections: number;
    /** Seconds. */
    readonly duration: number;
    readonly requests: readonly { readonly setupRequest?: (request: CannonRequest) => CannonRequest }[];
  }
  interface CannonResult {
    readonly requests: { readonly total: number };
    /** Milliseconds. */
    readonly latency: { readonly p50: number; readonly p99: number };
    /** Seconds. */
    readonly duration: number;
    readonly '2xx': number;
    readonly non2xx: number;
    readonly errors: number;
    readonly timeouts: number;
  }
  export default function autocannon(options: CannonOptions): Promise<CannonResult>;
}
