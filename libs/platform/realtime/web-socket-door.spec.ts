import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { HttpAdapterHost } from '@nestjs/core';
import WebSocket from 'ws';
import { conflict, CurrentContext, newId, unauthenticated } from '#kernel';
import { RateLimiter } from '#platform/cache/rate-limiter';
import { testSettings } from '#platform/config/testing/test-settings';
import { Log } from '#platform/telemetry/log';
import { Metrics } from '#platform/telemetry/metrics';
import { LoopbackRealtime } from './testing/loopback-realtime.js';
import type { RealtimeSocket } from './realtime-socket.js';
import { WebSocketDoor } from './web-socket-door.js';
import type { SocketSubject, WebSocketHandler } from './web-socket-handler.js';

const organizationId = newId();
const subjectOf = (key: string): SocketSubject => ({
  key,
  organizationId,
  actor: { kind: 'contact', id: newId(), organizationId },
});

class Unlimited extends RateLimiter {
  allowed = true;
  consume() {
    return Promise.resolve({ allowed: this.allowed, limit: 1, remaining: 1, resetSeconds: 7 });
  }
  forget() {
    return Promise.resolve();
  }

  check(): Promise<void> {
    return Promise.resolve();
  }
}

/** A client that keeps what it hears. */
class Client {
  readonly heard: unknown[] = [];
  readonly socket: WebSocket;
  readonly closed: Promise<number>;
  readonly refused: Promise<{ status: number; body: { code: string } }>;

  constructor(
    url: string,
    options: { protocols?: string[]; headers?: Record<string, string>; origin?: string } = {},
  ) {
    const { protocols = [], ...rest } = options;
    this.socket = new WebSocket(url, protocols, rest);
    this.socket.on('error', () => undefined);
    this.socket.on('message', (data) => this.heard.push(JSON.parse((data as Buffer).toString())));
    this.closed = new Promise((resolve) => this.socket.once('close', (code) => resolve(code)));
    this.refused = new Promise((resolve) => {
      this.socket.once('unexpected-response', (_request, response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => {
          const body = JSON.parse(Buffer.concat(chunks).toString()) as { code: string };
          resolve({ status: response.statusCode!, body });
          this.socket.terminate();
        });
      });
    });
  }

  async open(): Promise<this> {
    if (this.socket.readyState !== WebSocket.OPEN) await once(this.socket, 'open');
    return this;
  }

  async hears(count: number): Promise<unknown[]> {
    while (this.heard.length < count) await once(this.socket, 'message');
    return this.heard;
  }
}

describe('the door for WebSockets', () => {
  const contexts = new CurrentContext();
  const realtime = new LoopbackRealtime();
  const limiter = new Unlimited();
  const log = Log.create({ level: 'silent', service: 'test' });
  const opened: RealtimeSocket[] = [];
  const closed: RealtimeSocket[] = [];
  let server: Server;
  let door: WebSocketDoor;
  let base: string;

  const echo: WebSocketHandler = {
    limits: { messageBytes: 1_000, socketsPerSubject: 2, messagesPerTenSeconds: 5 },
    authenticate({ bearer }) {
      if (!bearer) throw unauthenticated('identity.sign-in-required', 'Sign in first.');
      const subject = subjectOf(bearer);
      return Promise.resolve(
        bearer === 'short' ? { ...subject, expiresAt: new Date(Date.now() + 50) } : subject,
      );
    },
    async opened(socket) {
      opened.push(socket);
      await socket.subscribe('news');
      socket.send({
        type: 'ready',
        organizationId: contexts.get().organizationId,
        actor: contexts.get().actor.kind,
      });
    },
    async message(socket, text) {
      if (text === 'refuse') throw conflict('test.refused', 'Not now.');
      if (text === 'break') throw new Error('broken');
      if (text === 'slow') await new Promise((resolve) => setTimeout(resolve, 60));
      socket.send({ echo: text });
    },
    closed: (socket) => void closed.push(socket),
  };

  const later: WebSocketHandler = {
    authenticate: () => Promise.resolve(null),
    signIn(text) {
      if (text !== 'let me in') throw unauthenticated('identity.bad-token', 'No.');
      return Promise.resolve(subjectOf(newId()));
    },
    opened: (socket) => socket.send({ type: 'ready' }),
    message: (socket, text) => socket.send({ echo: text }),
  };

  beforeEach(async () => {
    server = createServer((_request, response) => response.end('plain'));
    limiter.allowed = true;
    opened.length = closed.length = 0;
    const adapters = { httpAdapter: { getHttpServer: () => server } } as unknown as HttpAdapterHost;
    const settings = testSettings({ CORS_ORIGINS: 'https://console.example.org' });
    door = new WebSocketDoor(adapters, contexts, limiter, settings, log, new Metrics('test'), realtime);
    door.register('/v1/echo', echo);
    door.register('/v1/later', later);
    await door.onApplicationBootstrap();
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    base = `ws://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });

  afterEach(async () => {
    await door.onModuleDestroy();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  const connect = (token = newId(), path = '/v1/echo'): Client =>
    new Client(base + path, { headers: { authorization: `Bearer ${token}` } });

  it('lets in who shows a token in a header, and works in that subject’s name', async () => {
    const client = await connect().open();
    expect(await client.hears(1)).toEqual([{ type: 'ready', organizationId, actor: 'contact' }]);
  });

  it('takes a browser’s token from the subprotocols and never repeats it', async () => {
    const client = await new Client(`${base}/v1/echo`, { protocols: ['isocenter', 'bearer.abc.def'] }).open();
    expect(client.socket.protocol).toBe('isocenter');
    await client.hears(1);
    expect(opened[0]!.subject.key).toBe('abc.def');
  });

  it('refuses with a problem document who shows nothing, and what has no handler', async () => {
    expect(await new Client(`${base}/v1/echo`).refused).toMatchObject({
      status: 401,
      body: { code: 'identity.sign-in-required' },
    });
    expect(await connect(undefined, '/v1/other').refused).toMatchObject({ status: 404 });
  });

  it('refuses pages of foreign origins and lets in those of the settings', async () => {
    const headers = { authorization: 'Bearer t' };
    const foreign = new Client(`${base}/v1/echo`, { headers, origin: 'https://evil.example' });
    expect(await foreign.refused).toMatchObject({
      status: 403,
      body: { code: 'realtime.origin-not-allowed' },
    });
    await new Client(`${base}/v1/echo`, { headers, origin: 'https://console.example.org' }).open();
  });

  it('counts connections against the rate limit', async () => {
    limiter.allowed = false;
    expect(await connect().refused).toMatchObject({ status: 429 });
  });

  it('hands messages on one after the other, in order', async () => {
    const client = await connect().open();
    for (const text of ['slow', 'a', 'b']) client.socket.send(text);
    expect((await client.hears(4)).slice(1)).toEqual([{ echo: 'slow' }, { echo: 'a' }, { echo: 'b' }]);
  });

  it('answers an expected refusal and goes on; an unexpected error closes with 1011', async () => {
    const client = await connect().open();
    client.socket.send('refuse');
    expect((await client.hears(2))[1]).toEqual({ type: 'error', code: 'test.refused', message: 'Not now.' });
    client.socket.send('break');
    expect(await client.closed).toBe(1011);
  });

  it('closes for binary, oversized and too many messages', async () => {
    const [binary, large, busy] = await Promise.all([connect().open(), connect().open(), connect().open()]);
    binary.socket.send(Buffer.from('x'));
    large.socket.send('x'.repeat(1_001));
    for (let i = 0; i < 7; i++) busy.socket.send('x');
    expect(await Promise.all([binary.closed, large.closed, busy.closed])).toEqual([1003, 1009, 1008]);
  });

  it('limits the sockets of one subject, and counts them off when they close', async () => {
    const [first, second] = [connect('me'), connect('me')];
    await Promise.all([first.hears(1), second.hears(1)]);
    expect(await connect('me').refused).toMatchObject({
      status: 429,
      body: { code: 'realtime.too-many-sockets' },
    });
    first.socket.close();
    await first.closed;
    while (closed.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    await connect('me').open();
  });

  it('passes on what is published to its topics, until it closes', async () => {
    const client = connect();
    await client.hears(1);
    await realtime.publish(organizationId, 'news', { type: 'changed', id: '1' });
    await realtime.publish(newId(), 'news', { type: 'of somebody else' });
    expect((await client.hears(2))[1]).toEqual({ type: 'changed', id: '1' });
    client.socket.close();
    await client.closed;
    while (closed.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    expect(realtime.topics.size).toBe(0);
  });

  it('lets the first message sign in', async () => {
    const client = await new Client(`${base}/v1/later`).open();
    client.socket.send('let me in');
    client.socket.send('hello');
    expect(await client.hears(2)).toEqual([{ type: 'ready' }, { echo: 'hello' }]);
    const stranger = await new Client(`${base}/v1/later`).open();
    stranger.socket.send('please');
    expect(await stranger.closed).toBe(4401);
  });

  it('closes with 4401 when the token’s time is over', async () => {
    expect(await (await connect('short').open()).closed).toBe(4401);
  });

  it('drops a client that does not read', async () => {
    const client = connect();
    await client.hears(1);
    client.socket.pause();
    const socket = opened[0]!;
    while (closed.length === 0) {
      for (let i = 0; i < 100; i++) socket.send({ padding: 'x'.repeat(30_000) });
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    expect(closed).toEqual([socket]);
    client.socket.terminate();
  });

  it('answers other upgrades over HTTP/1.1 as if they had not asked', async () => {
    const answer = await fetch(base.replace('ws', 'http'));
    expect(await answer.text()).toBe('plain');
  });

  it('sends everybody away with 1001 when the server goes down', async () => {
    const client = await connect().open();
    await door.onModuleDestroy();
    expect(await client.closed).toBe(1001);
    expect(await connect().refused).toMatchObject({ status: 503 });
  });
});
