import type { OnApplicationShutdown } from '@nestjs/common';
import { isIP } from 'node:net';
import { CircuitBreakers } from './circuit-breakers.js';
import { EffectFailure } from './effect-failure.js';
import { Exchange } from './exchange.js';
import { isPublicAddress } from './is-public-address.js';
import { OutboundHttp } from './outbound-http.js';
import type { OutboundRequest } from './outbound-http.js';
import type { OutboundPools } from './outbound-pools.js';
import { OutboundResponse } from './outbound-response.js';
import { toEffectFailure } from './to-effect-failure.js';

const MEBIBYTE = 1_048_576;
const TIMEOUT_MS = 10_000;
const USER_AGENT = 'Isocenter';

function parse(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '') {
    throw new EffectFailure(
      'outbound.url-invalid',
      'permanent',
      'The address is not a plain http or https URL.',
    );
  }
  return url;
}

/** Outbound HTTP on undici, which is loaded when the first request goes out: most processes never send one. */
export class UndiciOutboundHttp extends OutboundHttp implements OnApplicationShutdown {
  private pools: Promise<OutboundPools> | undefined;

  constructor(
    private readonly options: { readonly allowPrivate: boolean },
    private readonly breakers = new CircuitBreakers(),
  ) {
    super();
  }

  checkUrl(text: string): void {
    const host = parse(text).hostname.replace(/^\[(.*)\]$/, '$1');
    const isPrivate = isIP(host) === 0 ? /(?:^|\.)localhost\.?$/i.test(host) : !isPublicAddress(host);
    if (isPrivate && !this.options.allowPrivate) {
      const message = 'The address is not in the public internet.';
      throw new EffectFailure('outbound.address-blocked', 'permanent', message);
    }
  }

  async send(request: OutboundRequest): Promise<OutboundResponse> {
    const url = parse(request.url);
    const destination = request.destination ?? 'untrusted';
    return this.breakers.call(`${destination} ${url.origin}`, () => this.exchange(url, request, destination));
  }

  /** Cuts what is still under way; callers have drained before. */
  async onApplicationShutdown(): Promise<void> {
    await (await this.pools)?.destroy();
  }

  private async exchange(
    url: URL,
    request: OutboundRequest,
    destination: 'untrusted' | 'operator',
  ): Promise<OutboundResponse> {
    const pools = await this.openPools();
    const exchange = new Exchange(request.maxResponseBytes ?? MEBIBYTE, request.overflow ?? 'fail');
    const timer = setTimeout(() => exchange.cut('timeout'), request.timeoutMs ?? TIMEOUT_MS);
    const abort = (): void => exchange.cut('aborted');
    request.signal?.addEventListener('abort', abort, { once: true });
    if (request.signal?.aborted === true) abort();
    try {
      pools[destination].dispatch(
        {
          origin: url.origin,
          path: url.pathname + url.search,
          method: request.method,
          headers: { 'user-agent': USER_AGENT, ...request.headers },
          body: request.body ?? null,
        },
        exchange,
      );
      const result = await exchange.result;
      if (result instanceof OutboundResponse) return result;
      throw toEffectFailure(result, request.idempotent ?? false);
    } finally {
      clearTimeout(timer);
      request.signal?.removeEventListener('abort', abort);
    }
  }

  private openPools(): Promise<OutboundPools> {
    this.pools ??= import('./outbound-pools.js').then(({ OutboundPools: Pools }) => new Pools(this.options));
    return this.pools;
  }
}
