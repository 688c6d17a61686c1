import type { RawFile, REST } from '@discordjs/rest';
import { LRUCache } from 'lru-cache';

/** Shorter than half a delivery's lease: a call may be repeated once. */
const CALL_TIMEOUT_MS = 15_000;
const API_VERSION = '10';

/** A call of the REST API. */
export interface DiscordCall {
  readonly method: 'GET' | 'POST' | 'PATCH';
  /** Such as `/users/@me`. */
  readonly path: `/${string}`;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: object;
  readonly files?: RawFile[];
}

/**
 * Discord's REST API by @discordjs/rest, which knows its limits from every answer: a call that one forbids is not made.
 * It waits for nothing and repeats nothing by itself. Loaded on first use, for few processes ever call.
 */
export class DiscordRest {
  private readonly clients = new LRUCache<string, REST>({ max: 200 });

  /** @param apiRoot base address without a version, without a slash at its end */
  constructor(private readonly apiRoot: string) {}

  /**
   * @returns the parsed JSON, or bytes when the answer is none
   * @throws the library's errors, for `discordFailure`
   */
  async call({ path, query, ...call }: DiscordCall, botToken: string, signal: AbortSignal): Promise<unknown> {
    const client = await this.client(botToken);
    try {
      return await client.request({
        ...call,
        method: call.method as Parameters<REST['request']>[0]['method'],
        fullRoute: path,
        ...(query ? { query: new URLSearchParams(query) } : {}),
        signal: AbortSignal.any([signal, AbortSignal.timeout(CALL_TIMEOUT_MS)]),
      });
    } catch (error) {
      if ((error as { status?: unknown } | null)?.status === 401) this.forget(botToken);
      throw error;
    }
  }

  /** After a refusal: the client has dropped its token, and would refuse calls itself from then on. */
  forget(botToken: string): void {
    this.clients.delete(botToken);
  }

  /** One client a bot: what it knows of the limits is the bot's. */
  async client(botToken: string): Promise<REST> {
    const known = this.clients.get(botToken);
    if (known) return known;
    const { REST } = await import('@discordjs/rest');
    const client = new REST({
      api: this.apiRoot,
      version: API_VERSION,
      retries: 0,
      timeout: CALL_TIMEOUT_MS,
      offset: 0,
      rejectOnRateLimit: () => true,
      makeRequest: (url, init) => fetch(url, { ...(init as RequestInit), redirect: 'manual' }),
    }).setToken(botToken);
    this.clients.set(botToken, client);
    return client;
  }
}
