import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { Webhook } from 'standardwebhooks';

/** A call that the receiver got, whatever it answered. */
export interface WebhookCall {
  /** The header `webhook-id`; the same for repetitions. */
  readonly id: string;
  /** Whether one of the known secrets signed it, recently. */
  readonly verified: boolean;
  readonly body: {
    readonly type: string;
    readonly timestamp: string;
    readonly data: Readonly<Record<string, unknown>>;
  };
  readonly raw: string;
  readonly headers: IncomingMessage['headers'];
  readonly path: string;
  readonly receivedAt: Date;
  /** What it answered; null where it closed the connection instead. */
  readonly status: number | null;
}

/** How the receiver treats the next call instead of answering 204. */
export type WebhookBehaviour =
  | { readonly kind: 'answer'; readonly status: number; readonly headers?: Readonly<Record<string, string>> }
  /** Does its work, then closes the connection without an answer. */
  | { readonly kind: 'drop' }
  | { readonly kind: 'delay'; readonly ms: number };

/** A customer's webhook endpoint on loopback: checks Standard Webhooks signatures, records, and fails when told to. */
export class FakeWebhookReceiver {
  readonly calls: WebhookCall[] = [];
  private readonly secrets: string[] = [];
  private readonly plans: WebhookBehaviour[] = [];

  private constructor(private readonly server: Server) {}

  /** Listens on loopback; port 0 takes a free one. */
  static async start(port = 0): Promise<FakeWebhookReceiver> {
    const server = createServer();
    const fake = new FakeWebhookReceiver(server);
    server.on('request', (request, response) => void fake.receive(request, response));
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
    return fake;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }

  get url(): string {
    return `http://127.0.0.1:${String((this.server.address() as AddressInfo).port)}/hooks`;
  }

  /** Believes what this secret signed, from now on. */
  trust(secret: string): void {
    this.secrets.push(secret);
  }

  /** The next calls are treated so, one after the other. */
  plan(...behaviours: WebhookBehaviour[]): void {
    this.plans.push(...behaviours);
  }

  /** What a receiver that drops repetitions has taken: verified calls that it answered with success, one an id. */
  get received(): WebhookCall[] {
    const taken = new Map<string, WebhookCall>();
    for (const call of this.calls)
      if (call.verified && call.status !== null && call.status < 300 && !taken.has(call.id))
        taken.set(call.id, call);
    return [...taken.values()];
  }

  private async receive(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const raw = await buffer(request);
    const plan = this.plans.shift();
    if (plan?.kind === 'delay') await new Promise((resolve) => setTimeout(resolve, plan.ms));
    const status = plan?.kind === 'answer' ? plan.status : plan?.kind === 'drop' ? null : 204;
    this.calls.push({
      id: String(request.headers['webhook-id']),
      verified: this.verify(raw, request.headers),
      body: JSON.parse(raw.toString('utf8')) as WebhookCall['body'],
      raw: raw.toString('utf8'),
      headers: request.headers,
      path: request.url ?? '',
      receivedAt: new Date(),
      status,
    });
    if (status === null) request.socket.destroy();
    else response.writeHead(status, plan?.kind === 'answer' ? plan.headers : {}).end();
  }

  private verify(body: Buffer, headers: IncomingMessage['headers']): boolean {
    return this.secrets.some((secret) => {
      try {
        new Webhook(secret).verify(body, headers as Record<string, string>, { jsonParse: false });
        return true;
      } catch {
        return false;
      }
    });
  }
}
