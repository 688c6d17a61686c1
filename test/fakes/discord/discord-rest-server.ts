import type { IncomingMessage, ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import type { DiscordApp } from './discord-app.js';
import type { DiscordChannels } from './discord-channels.js';
import type { DiscordGatewayServer } from './discord-gateway-server.js';
import { buttonsOf } from './discord-interactions.js';
import { type DiscordCallName, routeOf } from './discord-routes.js';

/** A call that the fake received, whatever it answered. */
export interface DiscordCall {
  readonly token: string;
  readonly name: DiscordCallName;
  /** The channel's, interaction's or application's. */
  readonly id: string;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly files: readonly { readonly name: string; readonly type: string; readonly size: number }[];
  readonly receivedAt: Date;
  /** What it did with the call; `done` for an ordinary answer. */
  readonly behaviour: DiscordBehaviour['kind'] | 'done';
}

/** How the fake treats the next call of a kind instead of answering it. */
export type DiscordBehaviour =
  /** `retryAfter` in seconds, with a fraction. */
  | { readonly kind: 'too-many-requests'; readonly retryAfter: number; readonly global?: boolean }
  /** An answer of Discord saying no (by `code`), or of something before it (`html`). */
  | { readonly kind: 'error'; readonly status?: number; readonly code?: number; readonly html?: boolean }
  /** Does the work, then closes the connection without an answer. */
  | { readonly kind: 'drop' }
  /** Does the work, then closes in the middle of the answer. */
  | { readonly kind: 'cut' }
  | { readonly kind: 'delay'; readonly ms: number };

/** A message of a bot as people see it. */
export interface DiscordSeen {
  readonly id: string;
  readonly channel: string;
  readonly text: string;
  readonly buttons: readonly { readonly label: string; readonly custom_id: string }[];
  readonly files: readonly string[];
}

type Payload = Record<string, unknown>;
type Answer = { readonly status: number; readonly body?: unknown };

const refused = (status: number, code: number, message: string): Answer => ({
  status,
  body: { code, message },
});
const MOST_BYTES = 10 * 1024 ** 2;
const MOST_TEXT = 2_000;

/** What the REST API works on; the rest of the stand-in. */
export interface DiscordWorld {
  readonly channels: DiscordChannels;
  readonly gateway: DiscordGatewayServer;
  readonly files: ReadonlyMap<string, { readonly body: Buffer; readonly type: string }>;
  appOf(botToken: string): DiscordApp | undefined;
  /** Answers why not. */
  setInteractionsUrl(app: DiscordApp, url: string): Promise<string | null>;
}

/** The REST API, version 10. */
export class DiscordRestServer {
  readonly calls: DiscordCall[] = [];
  readonly messages: DiscordSeen[] = [];
  limit = { messages: 1_000, windowMs: 5_000 };
  private readonly plans = new Map<DiscordCallName, DiscordBehaviour[]>();
  private readonly buckets = new Map<string, { left: number; resetAt: number }>();
  private readonly stopping = new AbortController();

  constructor(private readonly world: DiscordWorld) {}

  plan(name: DiscordCallName, ...behaviours: DiscordBehaviour[]): void {
    this.plans.set(name, [...(this.plans.get(name) ?? []), ...behaviours]);
  }

  /** Ends what was told to wait. */
  stop(): void {
    this.stopping.abort();
  }

  async receive(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const raw = await buffer(request);
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    const file = this.world.files.get(url.pathname);
    if (file) return void response.writeHead(200, { 'content-type': file.type }).end(file.body);
    const route = routeOf(request.method ?? '', url.pathname.replace(/^\/api\/v10/, ''));
    if (!route || !url.pathname.startsWith('/api/v10/'))
      return answer(response, refused(404, 0, '404: Not Found'));
    const { payload, files } = await readBody(raw, request.headers['content-type'] ?? '');
    const [, token = ''] = /^Bot (\S+)$/.exec(request.headers.authorization ?? '') ?? [];
    const behaviour = this.plans.get(route.name)?.shift();
    this.calls.push({
      ...route,
      token,
      payload: { ...Object.fromEntries(url.searchParams), ...payload },
      files: files.map(({ name, type, size }) => ({ name, type, size })),
      receivedAt: new Date(),
      behaviour: behaviour?.kind ?? 'done',
    });
    if (behaviour?.kind === 'too-many-requests')
      return limited(response, behaviour.retryAfter, behaviour.global ?? false);
    if (behaviour?.kind === 'error') {
      const { status = 500, code = 0, html } = behaviour;
      if (html)
        return void response.writeHead(status, { 'content-type': 'text/html' }).end('<html>no</html>');
      return answer(response, refused(status, code, 'refused'));
    }
    if (route.name === 'messages.create' && !this.bucket(route.id, response)) return;
    const done = await this.perform(token, route, payload, files, url.searchParams);
    if (behaviour?.kind === 'drop') return void request.socket.destroy();
    if (behaviour?.kind === 'cut') {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': 500 });
      response.write('{"id":', () => request.socket.destroy());
      return;
    }
    if (behaviour?.kind === 'delay')
      await sleep(behaviour.ms, undefined, { signal: this.stopping.signal }).catch(() => undefined);
    return answer(response, done);
  }

  /** Counts a message against its channel's limit, and tells of it as Discord does; false when it is over. */
  private bucket(channel: string, response: ServerResponse): boolean {
    const now = Date.now();
    const known = this.buckets.get(channel);
    const bucket =
      known && known.resetAt > now
        ? known
        : { left: this.limit.messages, resetAt: now + this.limit.windowMs };
    this.buckets.set(channel, bucket);
    const resetAfter = (bucket.resetAt - now) / 1000;
    response.setHeader('x-ratelimit-limit', this.limit.messages);
    response.setHeader('x-ratelimit-remaining', Math.max(0, bucket.left - 1));
    response.setHeader('x-ratelimit-reset', bucket.resetAt / 1000);
    response.setHeader('x-ratelimit-reset-after', resetAfter);
    response.setHeader('x-ratelimit-bucket', '80c17d2f203122d936070c88c8d10f33');
    if (bucket.left-- > 0) return true;
    limited(response, resetAfter, false);
    return false;
  }

  private async perform(
    token: string,
    { name, id }: { name: DiscordCallName; id: string },
    payload: Payload,
    files: readonly File[],
    query: URLSearchParams,
  ): Promise<Answer> {
    // The token of an interaction stands in its address.
    if (name.startsWith('interactions.')) return { status: 204 };
    const app = this.world.appOf(token);
    if (!app) return refused(401, 0, '401: Unauthorized');
    switch (name) {
      case 'users.me':
        return { status: 200, body: app.user };
      case 'applications.me':
        return { status: 200, body: app.application };
      case 'applications.edit': {
        const refusal = await this.world.setInteractionsUrl(
          app,
          String(payload['interactions_endpoint_url']),
        );
        return refusal ? refused(400, 50_035, refusal) : { status: 200, body: app.application };
      }
      case 'gateway.bot': {
        const limit = { total: 1000, remaining: 1000, reset_after: 1_000, max_concurrency: 1 };
        return { status: 200, body: { url: this.world.gateway.url, shards: 1, session_start_limit: limit } };
      }
      case 'messages.list':
        return { status: 200, body: this.world.channels.page(id, query) };
      case 'messages.create':
        return this.create(app, id, payload, files);
      default:
        return { status: 204 };
    }
  }

  private create(app: DiscordApp, channel: string, payload: Payload, files: readonly File[]): Answer {
    const { content = '', nonce, components = [], enforce_nonce: enforced } = payload;
    if (channel.endsWith('0000')) return refused(403, 50_007, 'Cannot send messages to this user');
    if (typeof content !== 'string' || content.length > MOST_TEXT || JSON.stringify(nonce ?? '').length > 27)
      return refused(400, 50_035, 'Invalid Form Body');
    const rows = components as { components: { custom_id: string; label: string }[] }[];
    const buttons = buttonsOf({ components: rows });
    const ids = new Set(buttons.map((button) => button.custom_id));
    const shaped = rows.length <= 5 && rows.every((row) => row.components.length <= 5);
    if (!shaped || ids.size < buttons.length || buttons.some(({ label }) => !label || label.length > 80))
      return refused(400, 50_035, 'Invalid Form Body');
    if (!content && files.length === 0) return refused(400, 50_006, 'Cannot send an empty message');
    if (files.some(({ size }) => size > MOST_BYTES)) return refused(413, 40_005, 'Request entity too large');
    const known = enforced ? this.world.channels.madeWith(app.applicationId, nonce) : undefined;
    if (known) return { status: 200, body: known };
    const message = this.world.channels.add(channel, app.user as Payload, { content, nonce, components });
    this.world.channels.madeWith(app.applicationId, nonce, message);
    const seen = { id: message.id, channel, text: content, buttons };
    this.messages.push({ ...seen, files: files.map((file) => file.name) });
    this.world.gateway.dispatch(app, 'MESSAGE_CREATE', { ...message, channel_type: 1 });
    return { status: 200, body: message };
  }
}

async function readBody(raw: Buffer, type: string): Promise<{ payload: Payload; files: File[] }> {
  if (raw.length === 0) return { payload: {}, files: [] };
  if (!type.startsWith('multipart/'))
    return { payload: JSON.parse(raw.toString('utf8')) as Payload, files: [] };
  const form = await new Response(new Uint8Array(raw), { headers: { 'content-type': type } }).formData();
  const files = [...form.values()].filter((value): value is File => typeof value !== 'string');
  const json = form.get('payload_json');
  return { payload: typeof json === 'string' ? (JSON.parse(json) as Payload) : {}, files };
}

function answer(response: ServerResponse, { status, body }: Answer): void {
  response.writeHead(status, body === undefined ? {} : { 'content-type': 'application/json' });
  response.end(body === undefined ? undefined : JSON.stringify(body));
}

function limited(response: ServerResponse, retryAfter: number, global: boolean): void {
  response.setHeader('retry-after', String(Math.ceil(retryAfter)));
  response.setHeader('x-ratelimit-remaining', 0);
  response.setHeader('x-ratelimit-reset-after', retryAfter);
  response.setHeader('x-ratelimit-scope', global ? 'global' : 'user');
  if (global) response.setHeader('x-ratelimit-global', 'true');
  answer(response, {
    status: 429,
    body: { message: 'You are being rate limited.', retry_after: retryAfter, global },
  });
}
