import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { showBlocks, type SlackButton } from './slack-blocks.js';
import { FakeFiles } from './files/fake-files.js';
import { readBody } from './files/read-body.js';
import type { SentFile } from './files/sent-file.js';
import { readPayload } from './slack-payload.js';
import { slackPress } from './slack-press.js';
import { SlackUploads } from './slack/slack-uploads.js';
import { escape, seenText } from './slack-seen-text.js';

/** A call that the fake received, whatever it answered. */
export interface SlackCall {
  readonly token: string;
  readonly method: string;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly receivedAt: Date;
  /** What it did with the call; `done` for an ordinary answer. */
  readonly behaviour: SlackBehaviour['kind'] | 'done';
}

/** How the fake treats the next call of a method instead of answering it. */
export type SlackBehaviour =
  | { readonly kind: 'too-many-requests'; readonly retryAfter: number }
  /** An answer of Slack saying no (by `error`, with status 200 unless told), or of something before it (`html`). */
  | { readonly kind: 'error'; readonly status?: number; readonly error?: string; readonly html?: boolean }
  /** Does the work, then closes the connection without an answer. */
  | { readonly kind: 'drop' }
  /** Does the work, then closes in the middle of the answer. */
  | { readonly kind: 'cut' }
  | { readonly kind: 'delay'; readonly ms: number };

/** A message as people see it: its blocks when it has any, else its text. */
export interface SlackMessage {
  readonly channel: string;
  readonly ts: string;
  readonly text: string;
  readonly buttons: readonly SlackButton[];
  readonly metadata: unknown;
  readonly file?: SentFile;
}

/** An app installed in a workspace, as its settings show it. */
export interface SlackApp {
  readonly botToken: string;
  readonly signingSecret: string;
}

/** How a call of the request URL differs from an ordinary one. */
export interface SlackDelivery {
  /** 1, 2, 3 for a repetition. */
  readonly retry?: number;
  /** When it says that it was signed, in seconds since 1970. */
  readonly timestamp?: number;
  readonly signingSecret?: string;
}

type Payload = Record<string, unknown>;
type Answer = { ok: true; [field: string]: unknown } | { ok: false; error: string };

const refused = (error: string): Answer => ({ ok: false, error });
const TEAM = 'T123ABC456';
const BOT_USER = 'U0BOTUSER1';

/**
 * A Slack Web API server on loopback, speaking the real protocol over HTTP: apps call `/api/<method>`, and it calls
 * their request URL as Slack does. It records what it received and misbehaves when told to.
 */
export class FakeSlack {
  readonly calls: SlackCall[] = [];
  /** What people would see in their direct messages, in the order in which it was accepted. */
  readonly messages: SlackMessage[] = [];
  /** What people have sent. */
  readonly files = new FakeFiles();
  private readonly uploads = new SlackUploads(this.files);
  private readonly apps = new Map<string, SlackApp & { requestUrl?: string }>();
  private readonly plans = new Map<string, SlackBehaviour[]>();
  private readonly stopping = new AbortController();
  private nextNumber = 1;

  private constructor(private readonly server: Server) {}

  /** Listens on loopback; port 0 takes a free one. */
  static async start(port = 0): Promise<FakeSlack> {
    const server = createServer();
    const fake = new FakeSlack(server);
    server.on('request', (request, response) => void fake.receive(request, response));
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
    return fake;
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }

  /** The address to give as SLACK_API_ROOT. */
  get root(): string {
    return `http://127.0.0.1:${String((this.server.address() as AddressInfo).port)}/api`;
  }

  /** Only tokens of installed apps are taken. */
  install(app: SlackApp): void {
    this.apps.set(app.botToken, app);
  }

  /** The next calls of a method are treated so, one after the other. */
  plan(method: string, ...behaviours: SlackBehaviour[]): void {
    this.plans.set(method, [...(this.plans.get(method) ?? []), ...behaviours]);
  }

  /** What a channel has received. */
  chat(channel: string): SlackMessage[] {
    return this.messages.filter((message) => message.channel === channel);
  }

  /** Sets where an app is called, as on its settings page: it must answer the challenge. */
  async setRequestUrl(botToken: string, url: string): Promise<void> {
    const challenge = `challenge-${String(this.nextNumber++)}`;
    this.apps.set(botToken, { ...this.app(botToken), requestUrl: url });
    const response = await this.deliver(botToken, {
      token: 'verification',
      challenge,
      type: 'url_verification',
    });
    const answered = await response.text();
    if (response.status !== 200 || !answered.includes(challenge))
      throw new Error(
        `Your URL didn't respond with the value of the challenge: ${response.status} ${answered}`,
      );
  }

  /** The call about a person writing in the direct messages with the app, as Slack makes it. */
  textEvent(channel: string, text: string, event: Payload = {}): Payload {
    const ts = this.timestamp();
    return {
      token: 'verification',
      team_id: TEAM,
      api_app_id: 'A123ABC456',
      event: {
        type: 'message',
        user: `U${channel.slice(1)}`,
        client_msg_id: `00000000-0000-4000-8000-${String(this.nextNumber++).padStart(12, '0')}`,
        text: escape(text),
        team: TEAM,
        ts,
        channel,
        event_ts: ts,
        channel_type: 'im',
        ...event,
      },
      type: 'event_callback',
      event_id: `Ev${String(this.nextNumber++).padStart(8, '0')}`,
      event_time: Math.floor(Date.now() / 1000),
      authorizations: [{ team_id: TEAM, user_id: BOT_USER, is_bot: true, is_enterprise_install: false }],
    };
  }

  /** The call about a person sending files. */
  fileEvent(channel: string, files: readonly SentFile[], text = ''): Payload {
    const shown = files.map((file) => this.uploads.ofPerson(file, new URL(this.root).origin));
    return this.textEvent(channel, text, { subtype: 'file_share', files: shown });
  }

  /** The call about a person pressing the button with this label under the last message that has one. */
  pressPayload(channel: string, label: string): Payload {
    const message = this.chat(channel).findLast(({ buttons }) => buttons.some(({ text }) => text === label));
    const button = message?.buttons.find(({ text }) => text === label);
    if (!message || !button) throw new Error(`No message in ${channel} has a button "${label}".`);
    return slackPress({ team: TEAM, bot: BOT_USER, at: this.timestamp() }, message, button);
  }

  /** Calls the app's request URL once, signed; deliver the same body again for a repetition. */
  async deliver(botToken: string, body: Payload, delivery: SlackDelivery = {}): Promise<Response> {
    const { requestUrl, signingSecret } = this.app(botToken);
    if (!requestUrl) throw new Error('This app has no request URL.');
    const pressed = body['type'] === 'block_actions';
    const raw = pressed
      ? new URLSearchParams({ payload: JSON.stringify(body) }).toString()
      : JSON.stringify(body);
    const timestamp = String(delivery.timestamp ?? Math.floor(Date.now() / 1000));
    const hmac = createHmac('sha256', delivery.signingSecret ?? signingSecret);
    return fetch(requestUrl, {
      method: 'POST',
      headers: {
        'content-type': pressed ? 'application/x-www-form-urlencoded' : 'application/json',
        'x-slack-request-timestamp': timestamp,
        'x-slack-signature': `v0=${hmac.update(`v0:${timestamp}:${raw}`).digest('hex')}`,
        ...(delivery.retry
          ? { 'x-slack-retry-num': String(delivery.retry), 'x-slack-retry-reason': 'http_timeout' }
          : {}),
      },
      body: raw,
    });
  }

  private app(botToken: string): SlackApp & { requestUrl?: string } {
    const app = this.apps.get(botToken);
    if (!app) throw new Error('This app is not installed.');
    return app;
  }

  private timestamp(): string {
    return `${String(Math.floor(Date.now() / 1000))}.${String(this.nextNumber++).padStart(6, '0')}`;
  }

  private async receive(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await readBody(request);
    if (!body) return;
    if (await this.uploads.answers(request, body, response)) return;
    const { pathname, searchParams } = new URL(request.url ?? '', this.root);
    const [, method] = /^\/api\/([\w.]+)$/.exec(pathname) ?? [];
    const isGet = request.method === 'GET' && method?.startsWith('files.');
    if (!method || (request.method !== 'POST' && !isGet))
      return void response.writeHead(404).end('not found');
    const payload = isGet
      ? Object.fromEntries(searchParams)
      : readPayload(body, request.headers['content-type']);
    const [, token = ''] = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '') ?? [];
    const behaviour = this.plans.get(method)?.shift();
    this.calls.push({ token, method, payload, receivedAt: new Date(), behaviour: behaviour?.kind ?? 'done' });
    if (behaviour?.kind === 'too-many-requests') {
      response.setHeader('retry-after', String(behaviour.retryAfter));
      return answer(response, 429, refused('ratelimited'));
    }
    if (behaviour?.kind === 'error') {
      if (behaviour.html)
        return void response.writeHead(behaviour.status ?? 502).end('<html>bad gateway</html>');
      return answer(response, behaviour.status ?? 200, refused(behaviour.error ?? 'internal_error'));
    }
    const done = this.perform(token, method, payload);
    if (behaviour?.kind === 'drop') return void request.socket.destroy();
    if (behaviour?.kind === 'cut') {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': 500 });
      response.write('{"ok":true,', () => request.socket.destroy());
      return;
    }
    if (behaviour?.kind === 'delay')
      await sleep(behaviour.ms, undefined, { signal: this.stopping.signal }).catch(() => undefined);
    return answer(response, 200, done);
  }

  private perform(token: string, method: string, payload: Payload): Answer {
    if (!token) return refused('not_authed');
    if (!this.apps.has(token)) return refused('invalid_auth');
    if (method === 'auth.test')
      return {
        ok: true,
        url: 'https://clinic.slack.com/',
        team: 'Clinic',
        user: 'isocenter',
        team_id: TEAM,
        user_id: BOT_USER,
        bot_id: 'B0BOT',
        is_enterprise_install: false,
      };
    if (method === 'files.info') return this.uploads.info(payload, new URL(this.root).origin);
    if (method === 'files.getUploadURLExternal')
      return this.uploads.begin(payload, new URL(this.root).origin);
    if (method === 'files.completeUploadExternal') {
      const done = this.uploads.complete(payload);
      if (!('shown' in done)) return done;
      this.messages.push({ ...done.shown, ts: this.timestamp(), buttons: [], metadata: undefined });
      return { ok: true, files: payload['files'] };
    }
    return method === 'chat.postMessage' ? this.postMessage(payload) : refused('unknown_method');
  }

  private postMessage({ channel, text = '', blocks = [], metadata }: Payload): Answer {
    if (typeof channel !== 'string' || !/^[CDG][A-Z0-9]{2,}$/.test(channel))
      return refused('channel_not_found');
    if (typeof text !== 'string' || !Array.isArray(blocks)) return refused('invalid_arguments');
    if (text.trim() === '' && blocks.length === 0) return refused('no_text');
    if (text.length > 40_000) return refused('msg_too_long');
    const shown = showBlocks(blocks);
    if (!shown) return refused('invalid_blocks');
    const ts = this.timestamp();
    const { buttons } = shown;
    this.messages.push({
      channel,
      ts,
      text: blocks.length > 0 ? shown.text : seenText(text),
      buttons,
      metadata,
    });
    return { ok: true, channel, ts, message: { type: 'message', user: BOT_USER, bot_id: 'B0BOT', text, ts } };
  }
}

function answer(response: ServerResponse, status: number, body: Answer): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(body));
}
