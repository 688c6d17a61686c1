import fastify, { type FastifyInstance, type FastifyRequest } from 'fastify';
import { crossOrigin } from './cross-origin.js';

describe('which pages may call a route', () => {
  let server: FastifyInstance;
  let originFor: (url: string) => unknown;

  beforeEach(() => {
    server = fastify();
    const decide = crossOrigin(server, ['https://console.test']);
    server.get('/v1/chat/:id/files.json', { config: { anyOrigin: true } }, () => '');
    server.get('/v1/orders', () => '');
    originFor = (url) => {
      let origin: unknown;
      decide({ url } as FastifyRequest, (_, options) => (origin = options.origin));
      return origin;
    };
  });
  afterEach(() => server.close());

  it('is those of the settings', () => {
    expect(originFor('/v1/orders')).toEqual(['https://console.test']);
  });

  it('is all where the route says so, whatever its parameters and its query are', () => {
    expect(originFor('/v1/chat/0190/files.json?after=x/y')).toBe('*');
  });

  it('is not all of what only looks like such a route', () => {
    for (const url of [
      '/v1/chat/0190/filesXjson',
      '/v1/chat/a/b/files.json',
      '/v1/chat/a/files.json/',
      '/x/v1/chat/a/files.json',
    ])
      expect(originFor(url)).toEqual(['https://console.test']);
  });
});
