import { fastify, type FastifyInstance } from 'fastify';
import { versionTags } from './version-tags.js';

describe('An answer with a version', () => {
  let app: FastifyInstance;

  beforeAll(() => {
    app = fastify();
    versionTags(app);
    app.get('/', () => ({ version: 3 }));
    app.post('/', () => ({ version: 3 }));
  });
  afterAll(() => app.close());

  const ask = (method: 'GET' | 'POST', tag: string) =>
    app.inject({ url: '/', method, headers: { 'if-none-match': tag } });

  it.each(['"3"', 'W/"3"', '"2", "3"', '*'])('is not sent to who has it by %s', async (tag) => {
    expect((await ask('GET', tag)).statusCode).toBe(304);
  });

  it('is sent with its ETag to others, and whenever something was done', async () => {
    const other = await ask('GET', '"2"');
    expect([other.json(), other.headers.etag]).toEqual([{ version: 3 }, '"3"']);
    expect((await ask('POST', '"3"')).statusCode).toBe(200);
  });
});
