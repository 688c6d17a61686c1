import type { OutboundResponse } from './outbound-response.js';

/** A request to the outside. */
export interface OutboundRequest {
  readonly method: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** http or https, without user and password. */
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  /** From the call to the last byte of the answer. Default 10,000. */
  readonly timeoutMs?: number;
  /** Default 1 MiB. */
  readonly maxResponseBytes?: number;
  /** What to do with an answer that is longer: fail (default), or keep its beginning. */
  readonly overflow?: 'fail' | 'truncate';
  /**
   * Who chose the address: users (`untrusted`, the default) may reach public addresses only, unless
   * OUTBOUND_ALLOW_PRIVATE is set; the operator, by our own settings, may reach any.
   */
  readonly destination?: 'untrusted' | 'operator';
  /** The other side drops repetitions, so what would be `unknown` is `retryable`. */
  readonly idempotent?: boolean;
  readonly signal?: AbortSignal;
}

/** HTTP to the outside: guarded, timed, limited, without redirects, with a circuit breaker per origin. */
export abstract class OutboundHttp {
  /**
   * Sends a request once. Answers of any status are returned: `expectSuccess` turns bad ones into failures.
   * @throws EffectFailure `outbound.url-invalid`, `outbound.address-blocked`, `outbound.connection-failed`,
   *   `outbound.timeout`, `outbound.connection-lost`, `outbound.response-too-large`, `outbound.circuit-open`,
   *   `outbound.request-invalid`, `outbound.aborted`
   */
  abstract send(request: OutboundRequest): Promise<OutboundResponse>;

  /**
   * Refuses an address of a user that `send` could not reach, as far as its text tells; names are looked up by `send`.
   * @throws EffectFailure `outbound.url-invalid`, `outbound.address-blocked`
   */
  abstract checkUrl(url: string): void;
}
