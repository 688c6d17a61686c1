import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer as createTcpServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import { CircuitBreakers } from './circuit-breakers.js';
import type { EffectFailure } from './effect-failure.js';
import { UndiciOutboundHttp } from './undici-outbound-http.js';

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

const end = (promise: Promise<unknown>) =>
  promise.then(
    () => 'answered',
    ({ code, outcome }: EffectFailure) => `${code} ${outcome}`,
  );

describe('outbound HTTP', () => {
  let server: Server;
  let url: string;
  let handler: Handler;
  let requests: number;
  let http: UndiciOutboundHttp;

  beforeAll(async () => {
    server = createServer((request, response) => {
      requests += 1;
      handler(request, response);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  beforeEach(() => {
    requests = 0;
    http = new UndiciOutboundHttp({ allowPrivate: true }, new CircuitBreakers(60));
  });
  afterEach(() => http.onApplicationShutdown());
  afterAll(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  it('sends method, path, headers and body, and reads the answer', async () => {
    handler = (request, response) => {
      void buffer(request).then((body) => {
        response.writeHead(201, { 'x-two': ['a', 'b'] });
        response.end(
          JSON.stringify({
            at: `${request.method} ${request.url}`,
            type: request.headers['content-type'],
            body: body.toString(),
          }),
        );
      });
    };
    const answer = await http.send({
      method: 'POST',
      url: `${url}/hook?x=1`,
      headers: { 'content-type': 'application/json' },
      body: '{"ü":1}',
    });
    expect(answer.status).toBe(201);
    expect(answer.headers['x-two']).toBe('a, b');
    expect(answer.json()).toEqual({ at: 'POST /hook?x=1', type: 'application/json', body: '{"ü":1}' });
  });

  it('returns answers of any status and follows no redirect', async () => {
    handler = (_request, response) => response.writeHead(302, { location: '/elsewhere' }).end();
    expect((await http.send({ method: 'GET', url })).status).toBe(302);
    expect(requests).toBe(1);
  });

  it('does not know what happened when the answer does not come in time', async () => {
    handler = () => undefined;
    expect(await end(http.send({ method: 'POST', url, timeoutMs: 50 }))).toBe('outbound.timeout unknown');
    expect(await end(http.send({ method: 'POST', url, timeoutMs: 50, idempotent: true }))).toBe(
      'outbound.timeout retryable',
    );
  });

  it('does not know what happened when the connection is lost after the request left', async () => {
    handler = (request) => request.socket.destroy();
    expect(await end(http.send({ method: 'POST', url, body: 'x' }))).toBe('outbound.connection-lost unknown');
    handler = (_request, response) => {
      response.writeHead(200, { 'content-length': '10' });
      response.write('half', () => response.destroy());
    };
    expect(await end(http.send({ method: 'POST', url, body: 'x' }))).toBe('outbound.connection-lost unknown');
  });

  it('may try again when nobody listens, and says nothing was sent', async () => {
    const free = createTcpServer();
    await new Promise<void>((resolve) => free.listen(0, '127.0.0.1', resolve));
    const { port } = free.address() as AddressInfo;
    await new Promise((resolve) => free.close(resolve));
    expect(await end(http.send({ method: 'POST', url: `http://127.0.0.1:${port}` }))).toBe(
      'outbound.connection-failed retryable',
    );
    expect(await end(http.send({ method: 'POST', url: 'http://nowhere.invalid' }))).toBe(
      'outbound.connection-failed retryable',
    );
  });

  it('refuses an answer that is too long, or keeps its beginning when told so', async () => {
    handler = (_request, response) => response.end('0123456789');
    const request = { method: 'GET', url, maxResponseBytes: 4 } as const;
    expect(await end(http.send(request))).toBe('outbound.response-too-large unknown');
    const answer = await http.send({ ...request, overflow: 'truncate' });
    expect([answer.text(), answer.truncated]).toEqual(['0123', true]);
    expect((await http.send({ ...request, maxResponseBytes: 10 })).truncated).toBe(false);
  });

  it('stops when its caller gives up', async () => {
    handler = () => undefined;
    const abort = new AbortController();
    const sent = end(http.send({ method: 'POST', url, signal: abort.signal }));
    await wait(30);
    abort.abort();
    expect(await sent).toBe('outbound.aborted unknown');
    expect(await end(http.send({ method: 'POST', url, signal: AbortSignal.abort() }))).toBe(
      'outbound.aborted retryable',
    );
    expect(requests).toBe(1);
  });

  it.each(['', 'ftp://a.test', 'file:///etc/passwd', 'http://user:pass@a.test', 'javascript:alert(1)'])(
    'refuses the address %p',
    async (bad) => {
      expect(await end(http.send({ method: 'GET', url: bad }))).toBe('outbound.url-invalid permanent');
    },
  );

  it('refuses a header that would break the request apart', async () => {
    const headers = { 'x-note': 'a\r\nx-injected: 1' };
    expect(await end(http.send({ method: 'GET', url, headers }))).toBe('outbound.request-invalid permanent');
  });

  it('leaves an origin alone after five failures in a row, then tries again', async () => {
    handler = (_request, response) => response.writeHead(503).end();
    for (let i = 0; i < 5; i += 1) expect((await http.send({ method: 'GET', url })).status).toBe(503);
    expect(await end(http.send({ method: 'GET', url }))).toBe('outbound.circuit-open retryable');
    expect(requests).toBe(5);
    handler = (_request, response) => response.end('ok');
    await wait(150);
    expect((await http.send({ method: 'GET', url })).text()).toBe('ok');
    expect((await http.send({ method: 'GET', url })).text()).toBe('ok');
  });

  it('does not take refusals for trouble', async () => {
    handler = (_request, response) => response.writeHead(404).end();
    for (let i = 0; i < 8; i += 1) expect((await http.send({ method: 'GET', url })).status).toBe(404);
  });
});

describe('outbound HTTP to addresses of users', () => {
  let server: Server;
  let port: number;
  let reached = 0;
  const http = new UndiciOutboundHttp({ allowPrivate: false });

  beforeAll(async () => {
    server = createServer((_request, response) => {
      reached += 1;
      response.end('internal');
    });
    await new Promise<void>((resolve) => server.listen(0, resolve));
    port = (server.address() as AddressInfo).port;
  });
  afterAll(async () => {
    await http.onApplicationShutdown();
    await new Promise((resolve) => server.close(resolve));
  });

  const forms = [
    '127.0.0.1',
    '2130706433',
    '0x7f.1',
    '0177.0.0.1',
    '127.1',
    '127.0.0.1.',
    '0.0.0.0',
    '[::1]',
    '[::]',
    '[::ffff:127.0.0.1]',
    '[::ffff:7f00:1]',
    '①②⑦.⓪.⓪.①',
    '169.254.169.254',
    '10.0.0.1',
  ];

  it.each(forms)('cannot reach http://%s', async (host) => {
    const url = `http://${host}:${port}/`;
    expect(await end(http.send({ method: 'GET', url }))).toBe('outbound.address-blocked permanent');
    expect(() => http.checkUrl(url)).toThrow('public internet');
    expect(reached).toBe(0);
  });

  it.each(['localhost', 'LOCALHOST'])('cannot reach %s, which leads to loopback', async (host) => {
    const url = `http://${host}:${port}/`;
    expect(await end(http.send({ method: 'GET', url }))).toBe('outbound.address-blocked permanent');
    expect(() => http.checkUrl(url)).toThrow('public internet');
    expect(reached).toBe(0);
  });

  it('can reach the same address when the operator named it', async () => {
    const answer = await http.send({
      method: 'GET',
      url: `http://127.0.0.1:${port}/`,
      destination: 'operator',
    });
    expect(answer.text()).toBe('internal');
  });

  it('accepts addresses that look public, and no others, before they are used', () => {
    expect(() => http.checkUrl('http://localhost./')).toThrow('public internet');
    expect(() => http.checkUrl('http://a.localhost/')).toThrow('public internet');
    expect(() => http.checkUrl('https://hooks.practice.test/x')).not.toThrow();
  });
});
