import { type AddressInfo, connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import fastify, { type FastifyInstance } from 'fastify';
import { until } from '#test/support/until';
import { arrivalLimits } from './arrival-limits.js';

const TIMES = { body: 200, streamedBody: 2_000, silence: 200 };

describe('a body on its way', () => {
  let app: FastifyInstance;
  let ends: string[];

  beforeAll(async () => {
    app = fastify({ logger: false });
    app.addContentTypeParser('text/stream', (_request, payload, done) => done(null, payload));
    arrivalLimits(app, TIMES);
    app.post('/whole', () => 'taken');
    app.post('/stream', { config: { streamed: true } }, (request) => read(request.raw));
    app.post('/busy', { config: { streamed: true } }, async (request) => {
      await pause(3 * TIMES.silence);
      return read(request.raw);
    });
    await app.listen({ port: 0, host: '127.0.0.1' });
  });
  afterAll(() => app.close());
  beforeEach(() => {
    ends = [];
  });

  async function read(body: AsyncIterable<Buffer>): Promise<string> {
    try {
      for await (const piece of body) void piece;
      ends.push('whole');
      return 'taken';
    } catch (error) {
      ends.push('broken off');
      throw error;
    }
  }

  /** Sends pieces with pauses between them, and no more once there is an answer. */
  async function send(path: string, length: number, pieces: number, pauseMs: number): Promise<string> {
    const socket = connect((app.server.address() as AddressInfo).port, '127.0.0.1');
    socket.on('error', () => undefined);
    const answer = text(socket);
    const type = path === '/whole' ? 'application/json' : 'text/stream';
    socket.write(
      `POST ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: ${type}\r\nContent-Length: ${length}\r\n\r\n`,
    );
    for (let n = 0; n < pieces && !socket.readableEnded; n += 1) {
      socket.write('1');
      await pause(pauseMs);
    }
    return answer;
  }

  it('is cut when it is not there in time, however steadily it comes', async () => {
    const answer = await send('/whole', 1_000, 20, 50);
    expect(answer).toMatch(/^HTTP\/1\.1 408 /);
    expect(answer).toMatch(/connection: close/i);
    expect(answer).toContain('application/problem+json');
    expect(JSON.parse(answer.split('\r\n\r\n')[1]!)).toMatchObject({ status: 408, code: 'http.408' });
  });

  it('is taken when it is there in time', async () => {
    expect(await send('/whole', 1, 1, 0)).toMatch(/^HTTP\/1\.1 200 /);
  });

  it('of a streamed route may take long as long as bytes keep coming', async () => {
    expect(await send('/stream', 12, 12, 50)).toMatch(/^HTTP\/1\.1 200 /);
    expect(ends).toEqual(['whole']);
  });

  it('of a streamed route is cut when no byte has come for some time', async () => {
    expect(await send('/stream', 12, 2, 50)).toMatch(/^HTTP\/1\.1 408 /);
    expect(await until('the end of its reader', async () => ends.length > 0 && ends)).toEqual(['broken off']);
  });

  it('of a streamed route is cut when it takes too long in spite of all', async () => {
    expect(await send('/stream', 1_000, 60, 50)).toMatch(/^HTTP\/1\.1 408 /);
  });

  it('is not cut for the slowness of its reader', async () => {
    expect(await send('/busy', 3, 3, 1.5 * TIMES.silence)).toMatch(/^HTTP\/1\.1 200 /);
  });
});
