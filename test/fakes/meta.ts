import { createHmac, randomBytes, randomInt } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { FakeFiles } from './files/fake-files.js';
import { readBody } from './files/read-body.js';
import type { SentFile } from './files/sent-file.js';
import { escapedJson } from './meta/escaped-json.js';
import { mediaInfo, readMetaPayload, readUpload } from './meta/meta-files.js';
import { type FakeTemplate, fillTemplate, templatePage } from './meta/message-templates.js';
import { readMessengerSend } from './meta/read-messenger-send.js';
import { type MetaSign, readSign } from './meta/read-sign.js';
import { readWhatsappSend } from './meta/read-whatsapp-send.js';

/** A phone number or a Page, with the app that serves it. */
export interface MetaAccount {
  readonly product: 'whatsapp' | 'messenger';
  readonly id: string;
  readonly accessToken: string;
  readonly appSecret: string;
  readonly name: string;
  /** The WhatsApp Business Account of a phone number; it opens with the same token. */
  readonly wabaId?: string;
}

/** What a call is about: an account itself, its messages, the apps that are told of it, its templates, its files. */
export type MetaEdge =
  'account' | 'messages' | 'subscribed_apps' | 'message_templates' | 'media' | 'message_attachments';

/** What is asked by GET; `subscribed_apps` is also given. */
const READ: ReadonlySet<MetaEdge> = new Set(['account', 'message_templates']);

/** A call that the fake received, whatever it answered. */
export interface MetaCall {
  readonly account: string;
  readonly edge: MetaEdge;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly receivedAt: Date;
  /** What it did with the call; `done` for an ordinary answer. */
  readonly behaviour: MetaBehaviour['kind'] | 'done';
}

/** How the fake treats the next call of an edge instead of answering it. */
export type MetaBehaviour =
  /** HTTP 429, or 400 with one of Meta's codes for too many calls. */
  | { readonly kind: 'too-many-requests'; readonly code?: number }
  /** An answer of Meta saying no, or of something before it (502 without JSON). */
  | {
      readonly kind: 'error';
      readonly status: number;
      readonly code?: number;
      readonly subcode?: number;
      readonly transient?: boolean;
      readonly html?: boolean;
    }
  /** Does the work, then closes the connection without an answer. */
  | { readonly kind: 'drop' }
  /** Does the work, then closes in the middle of the answer. */
  | { readonly kind: 'cut' }
  | { readonly kind: 'delay'; readonly ms: number };

/** What a person would see, and what came with it. */
export interface MetaMessage {
  readonly account: string;
  readonly to: string;
  readonly messageId: string;
  readonly text: string;
  readonly buttons: readonly { readonly id: string; readonly title: string }[];
  readonly file?: SentFile;
  /** What goes back with statuses (`biz_opaque_callback_data`) or in the echo (`metadata`). */
  readonly handle: string | undefined;
}

/** What a send holds, or why Meta refuses it. */
export type ReadSend =
  | (Pick<MetaMessage, 'to' | 'text' | 'buttons' | 'handle'> & { readonly uploaded?: string })
  | { readonly refused: string };

type Payload = Record<string, unknown>;
interface Answer {
  readonly status: number;
  readonly body: object;
}

const refused = (status: number, code: number, message: string, more: object = {}): Answer => ({
  status,
  body: {
    error: {
      message,
      type: 'OAuthException',
      code,
      ...more,
      fbtrace_id: randomBytes(8).toString('base64url'),
    },
  },
});

/**
 * A Graph API server on loopback for WhatsApp and Messenger, speaking the real protocol over HTTP, which calls webhooks
 * as Meta does. It records what it received and misbehaves when told to.
 */
export class FakeMeta {
  readonly calls: MetaCall[] = [];
  /** What people would see, in the order in which it was accepted. */
  readonly messages: MetaMessage[] = [];
  /** What people have sent, and what was uploaded to be sent. */
  readonly files = new FakeFiles();
  /** Fields that each Page's app is told of; of a WhatsApp Business Account all there are. */
  readonly subscriptions = new Map<string, readonly string[]>();
  /** By WhatsApp Business Account. */
  readonly templates = new Map<string, readonly FakeTemplate[]>();
  readonly signs: MetaSign[] = [];
  private readonly accounts = new Map<string, MetaAccount>();
  private readonly webhooks = new Map<string, string>();
  private readonly plans = new Map<MetaEdge, MetaBehaviour[]>();
  private readonly stopping = new AbortController();

  private constructor(private readonly server: Server) {}

  /** Listens on loopback; port 0 takes a free one. */
  static async start(port = 0): Promise<FakeMeta> {
    const server = createServer();
    const fake = new FakeMeta(server);
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

  /** The address to give as META_GRAPH_ROOT. */
  get root(): string {
    return `http://127.0.0.1:${String((this.server.address() as AddressInfo).port)}`;
  }

  open(account: MetaAccount): void {
    this.accounts.set(account.id, account);
  }

  /** The next calls of an edge are treated so, one after the other. */
  plan(edge: MetaEdge, ...behaviours: MetaBehaviour[]): void {
    this.plans.set(edge, [...(this.plans.get(edge) ?? []), ...behaviours]);
  }

  /** What a person has received. */
  chat(to: string): MetaMessage[] {
    return this.messages.filter((message) => message.to === to);
  }

  /** Types an address and a verify token into the app's dashboard; Meta keeps it if the challenge comes back. */
  async subscribe(accountId: string, url: string, verifyToken: string): Promise<boolean> {
    const challenge = String(randomInt(1_000_000_000));
    const question = new URLSearchParams({
      'hub.mode': 'subscribe',
      'hub.challenge': challenge,
      'hub.verify_token': verifyToken,
    });
    const answer = await fetch(`${url}?${question.toString()}`);
    const confirmed = answer.status === 200 && (await answer.text()) === challenge;
    if (confirmed) this.webhooks.set(accountId, url);
    return confirmed;
  }

  /** Calls the app's webhook once, signed; deliver the same body again for a repetition. */
  async deliver(accountId: string, body: object, signedWith?: string): Promise<Response> {
    const account = this.accounts.get(accountId);
    const url = this.webhooks.get(accountId);
    if (!account || !url) throw new Error('No webhook is set for this account.');
    const bytes = escapedJson(body);
    const signature = createHmac('sha256', signedWith ?? account.appSecret)
      .update(bytes)
      .digest('hex');
    return fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-hub-signature-256': `sha256=${signature}` },
      body: bytes,
    });
  }

  private async receive(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await readBody(request);
    if (!body) return;
    const { pathname, searchParams } = new URL(request.url ?? '', this.root);
    const [, downloaded] = /^\/(?:media|cdn)\/(\d+)$/.exec(pathname) ?? [];
    if (downloaded) return this.files.serve(downloaded, request, response);
    const [, id = '', named = 'account'] =
      /^\/v\d+\.\d+\/(\d+)(?:\/(messages|subscribed_apps|message_templates|media|message_attachments))?$/.exec(
        pathname,
      ) ?? [];
    const edge = named as MetaEdge;
    const asked = request.method === 'GET' ? searchParams : undefined;
    if (!id || (edge !== 'subscribed_apps' && (asked !== undefined) !== READ.has(edge)))
      return send(response, refused(400, 2500, 'Unknown path components'));
    const payload = await readMetaPayload(body, request.headers['content-type']);
    const behaviour = this.plans.get(edge)?.shift();
    const kind = behaviour?.kind ?? 'done';
    this.calls.push({ account: id, edge, payload, receivedAt: new Date(), behaviour: kind });
    if (behaviour?.kind === 'too-many-requests') {
      const { code } = behaviour;
      return send(response, refused(code === undefined ? 429 : 400, code ?? 4, 'Rate limit hit'));
    }
    if (behaviour?.kind === 'error') {
      const { status, code, subcode, transient = false, html } = behaviour;
      if (html) return void response.writeHead(status).end('<html>bad gateway</html>');
      const more = { is_transient: transient, ...(subcode === undefined ? {} : { error_subcode: subcode }) };
      return send(response, refused(status, code ?? 100, 'Error', more));
    }
    const answer = this.perform(id, edge, payload, request.headers.authorization, asked);
    if (behaviour?.kind === 'drop') return void request.socket.destroy();
    if (behaviour?.kind === 'cut') {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': 500 });
      response.write('{"messages":[', () => request.socket.destroy());
      return;
    }
    if (behaviour?.kind === 'delay')
      await sleep(behaviour.ms, undefined, { signal: this.stopping.signal }).catch(() => undefined);
    return send(response, answer);
  }

  private perform(
    id: string,
    edge: MetaEdge,
    payload: Payload,
    authorization: string | undefined,
    asked: URLSearchParams | undefined,
  ): Answer {
    const ofNumber = [...this.accounts.values()].find(({ wabaId }) => wabaId === id);
    const account = this.accounts.get(id) ?? ofNumber;
    const file = this.files.find(id);
    if (file && edge === 'account') return { status: 200, body: mediaInfo(file, this.root) };
    if (!account)
      return refused(400, 100, 'Unsupported request. Object does not exist', { error_subcode: 33 });
    if (authorization !== `Bearer ${account.accessToken}`)
      return refused(401, 190, 'Invalid OAuth access token.');
    if (edge === 'media' || edge === 'message_attachments') {
      const uploaded = readUpload(edge, payload);
      if ('refused' in uploaded) return refused(400, 100, `(#100) ${uploaded.refused}`);
      const { id: kept } = this.files.keep(uploaded);
      return { status: 200, body: edge === 'media' ? { id: kept } : { attachment_id: kept } };
    }
    if (edge === 'messages') return this.sendMessage(account, payload);
    if (edge === 'message_templates')
      return { status: 200, body: templatePage(this.templates.get(id) ?? [], asked) };
    if (edge === 'subscribed_apps' && asked) {
      const fields = this.subscriptions.get(id);
      const app = { id: '1', name: 'Isocenter', ...(ofNumber ? {} : { subscribed_fields: fields }) };
      return { status: 200, body: { data: fields ? [app] : [] } };
    }
    if (edge === 'subscribed_apps') {
      const fields = ofNumber ? ['messages'] : payload['subscribed_fields'];
      if (!Array.isArray(fields) || fields.length === 0)
        return refused(400, 100, '(#100) Param subscribed_fields must be non-empty.');
      this.subscriptions.set(id, fields as string[]);
      return { status: 200, body: { success: true } };
    }
    const names =
      account.product === 'whatsapp'
        ? { verified_name: account.name, display_phone_number: '+1 555-012-3456' }
        : { name: account.name };
    return { status: 200, body: { ...names, id } };
  }

  private sendMessage({ product, id, wabaId = '' }: MetaAccount, payload: Payload): Answer {
    const sign = readSign(id, payload);
    if (sign) return (this.signs.push(sign), { status: 200, body: { success: true } });
    const filled = fillTemplate(payload, this.templates.get(wabaId) ?? []);
    if (!filled.send) return refused(404, filled.code, `(#${String(filled.code)}) ${filled.refused}`);
    const read = product === 'whatsapp' ? readWhatsappSend(filled.send) : readMessengerSend(filled.send);
    if ('refused' in read) return refused(400, 100, `(#100) ${read.refused}`);
    const messageId = `${product === 'whatsapp' ? 'wamid.' : 'm_'}${randomBytes(24).toString('base64url')}`;
    const { uploaded, ...message } = read;
    const file = uploaded === undefined ? undefined : this.files.find(uploaded);
    if (uploaded !== undefined && !file) return refused(400, 100, '(#100) Invalid attachment id');
    this.messages.push({ ...message, account: id, messageId, ...(file ? { file } : {}) });
    if (product === 'messenger')
      return { status: 200, body: { recipient_id: read.to, message_id: messageId } };
    const contacts = [{ input: read.to, wa_id: read.to }];
    return {
      status: 200,
      body: { messaging_product: 'whatsapp', contacts, messages: [{ id: messageId }] },
    };
  }
}

const send = (response: ServerResponse, { status, body }: Answer): void =>
  void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
