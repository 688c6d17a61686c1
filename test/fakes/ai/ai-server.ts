import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import type { AiAsked, AiBehaviour, AiExchange, AiReply } from './ai-behaviour.js';
import { wordVector } from './word-vector.js';

/** A call that the fake received, whatever it answered. */
export interface AiCall {
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: Readonly<Record<string, unknown>>;
  readonly asked: AiAsked;
  readonly behaviour: AiBehaviour['kind'];
}

type Body = Readonly<Record<string, unknown>>;

/** Says back what it heard: enough to see that a question arrived and an answer came. */
function echo({ messages }: AiAsked): AiBehaviour {
  const last = messages.at(-1);
  return {
    kind: 'text',
    text: last?.role === 'tool' ? `The tool said: ${last.text}` : `You said: ${last?.text ?? ''}`,
  };
}

/**
 * A provider of AI models on loopback, speaking its real protocol over HTTP. It answers as planned, or else by its rule,
 * which says back what it heard; it records what it received and misbehaves when told to.
 */
export abstract class AiServer {
  readonly calls: AiCall[] = [];
  /** What it does with calls that nothing was planned for. */
  rule: (asked: AiAsked) => AiBehaviour = echo;
  /** Tokens that each answer says it took. */
  usage = { input: 12, output: 7 };
  private readonly plans: AiBehaviour[] = [];
  private readonly stopping = new AbortController();
  private readonly server: Server = createServer((request, response) => void this.receive(request, response));

  /** Listens on loopback; port 0 takes a free one. */
  async listen(port = 0): Promise<this> {
    this.server.listen(port, '127.0.0.1');
    await once(this.server, 'listening');
    return this;
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }

  /** Where it listens; the provider's own path comes after it. */
  protected get origin(): string {
    return `http://127.0.0.1:${String((this.server.address() as AddressInfo).port)}`;
  }

  /** The next calls are treated so, one after the other. */
  plan(...behaviours: AiBehaviour[]): void {
    this.plans.push(...behaviours);
  }

  /** Forgets plans, calls and rule. */
  reset(): void {
    this.plans.length = 0;
    this.calls.length = 0;
    this.rule = echo;
  }

  /** Reads a call in the provider's protocol; undefined where it has no such path. */
  protected abstract read(path: string, body: Body): AiExchange | undefined;

  private async receive(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = (request.url ?? '').replace(/\?.*$/, '');
    const body = (await json(request).catch(() => ({}))) as Body;
    const exchange = this.read(path, body);
    if (!exchange) return send(response, 404, { error: { message: 'Not found' } });
    const { asked } = exchange;
    const planned =
      this.plans.shift() ?? (asked.kind === 'generate' ? this.rule(asked) : { kind: 'text', text: '' });
    this.calls.push({ path, headers: request.headers, body, asked, behaviour: planned.kind });
    let behaviour = planned;
    while (behaviour.kind === 'delay') {
      await sleep(behaviour.ms, undefined, { signal: this.stopping.signal }).catch(() => undefined);
      behaviour = behaviour.then ?? this.rule(asked);
    }
    return this.answer(behaviour, exchange, request, response);
  }

  private answer(
    behaviour: AiBehaviour,
    exchange: AiExchange,
    { socket }: IncomingMessage,
    response: ServerResponse,
  ): void {
    if (behaviour.kind === 'too-many-requests') {
      if (behaviour.retryAfter !== undefined) response.setHeader('retry-after', behaviour.retryAfter);
      return send(response, 429, exchange.refusal(429));
    }
    if (behaviour.kind === 'error')
      return send(response, behaviour.status, exchange.refusal(behaviour.status));
    if (behaviour.kind === 'drop') return void socket.destroy();
    if (behaviour.kind === 'hang' && behaviour.text === undefined) return;
    const { stream } = exchange.asked;
    const type = stream ? exchange.streamType : 'application/json';
    const reply = this.replyOf(behaviour, exchange.asked);
    if (behaviour.kind === 'malformed') {
      response.writeHead(200, { 'content-type': type });
      return void response.end(stream ? exchange.garbage : '<html>not what you expected</html>');
    }
    const document = stream ? undefined : JSON.stringify(exchange.whole(reply));
    const pieces: readonly (string | Uint8Array)[] =
      document === undefined ? exchange.pieces(reply) : [document.slice(0, 20), document.slice(20)];
    response.writeHead(200, { 'content-type': type });
    if (behaviour.kind !== 'cut' && behaviour.kind !== 'end-early' && behaviour.kind !== 'hang') {
      for (const piece of pieces) response.write(piece);
      return void response.end();
    }
    // A stream begins with what comes before the text: half of the pieces hold some of it.
    const half = pieces.slice(0, Math.ceil(pieces.length / 2));
    for (const piece of half.slice(0, -1)) response.write(piece);
    response.write(half.at(-1), () => {
      if (behaviour.kind === 'cut') socket.destroy();
      if (behaviour.kind === 'end-early') response.end();
    });
  }

  private replyOf(behaviour: AiBehaviour, asked: AiAsked): AiReply {
    return {
      id: randomBytes(12).toString('hex'),
      text:
        behaviour.kind === 'object'
          ? JSON.stringify(behaviour.value)
          : 'text' in behaviour
            ? (behaviour.text ?? '')
            : '',
      ...(behaviour.kind === 'tool' ? { tool: { name: behaviour.name, input: behaviour.input } } : {}),
      vectors: asked.kind === 'embed' ? asked.texts.map(wordVector) : [],
      flagged: behaviour.kind === 'flag' ? behaviour.categories : [],
      usage: this.usage,
    };
  }
}

const send = (response: ServerResponse, status: number, body: object): void =>
  void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
