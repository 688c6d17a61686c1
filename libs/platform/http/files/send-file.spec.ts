import { Readable } from 'node:stream';
import { fastify, type FastifyInstance, type InjectOptions } from 'fastify';
import { sendFile } from './send-file.js';

const CONTENT = Buffer.from('twelve bytes');
const FILE = { storageKey: 'k', name: 'a.txt', contentType: 'text/plain', size: 12, sha256: 'ab12' };
const ETAG = '"ab12"';

describe('A stored file', () => {
  let app: FastifyInstance;

  beforeAll(() => {
    app = fastify();
    const get = (_: string, { start, end = 11 } = { start: 0, end: 11 }): Promise<never> =>
      Promise.resolve({
        stream: Readable.from([CONTENT.subarray(start, end + 1)]),
        size: 12,
        start,
        end,
      } as never);
    app.get('/', async (request, reply) => {
      void reply.header('x-correlation-id', 'c-1');
      await sendFile({ get }, FILE, 'inline', request, reply);
      return reply;
    });
  });
  afterAll(() => app.close());

  const ask = (headers: InjectOptions['headers'] = {}) => app.inject({ url: '/', headers });

  it('is sent whole or in part, as it is asked for', async () => {
    expect(await ask()).toMatchObject({ statusCode: 200, body: 'twelve bytes', headers: { etag: ETAG } });
    const part = await ask({ range: 'bytes=7-', 'if-range': ETAG });
    expect([part.statusCode, part.body, part.headers['content-range']]).toEqual([
      206,
      'bytes',
      'bytes 7-11/12',
    ]);
    expect((await ask({ range: 'bytes=7-', 'if-range': `W/${ETAG}` })).statusCode).toBe(200);
  });

  it('is not sent to who has it, whatever a proxy has made of the tag', async () => {
    for (const header of [ETAG, `W/${ETAG}`, `"other", ${ETAG}`, '*'])
      expect((await ask({ 'if-none-match': header })).statusCode).toBe(304);
    expect((await ask({ 'if-none-match': '"other"' })).statusCode).toBe(200);
  });

  it('has no part beyond its end: the problem says so, with the correlation id', async () => {
    const refused = await ask({ range: 'bytes=12-' });
    expect([refused.statusCode, refused.headers['content-range']]).toEqual([416, 'bytes */12']);
    expect(refused.headers['content-type']).toContain('application/problem+json');
    expect(refused.json()).toMatchObject({
      status: 416,
      title: 'Range not satisfiable',
      code: 'http.range-unsatisfiable',
      correlationId: 'c-1',
    });
  });
});
