import type { FastifyRequest } from 'fastify';
import { CookieCredentials, cookieOf } from './cookie-credentials.js';

const request = (url: string, cookie?: string, method = 'GET') =>
  ({ method, url, headers: { cookie } }) as unknown as FastifyRequest;

describe('cookies as credentials', () => {
  const cookies = new CookieCredentials();
  const seen: string[] = [];
  cookies.accept({
    name: 'viewer',
    path: '/dicomweb/',
    authenticate: (value) => {
      seen.push(value);
      return Promise.resolve(undefined);
    },
  });

  it('count under their path, with the value that they have', async () => {
    const found = cookies.find(request('/dicomweb/studies?limit=1', 'other=1; viewer=abc; viewers=2'));
    expect(await found?.authenticate()).toBeUndefined();
    expect(seen).toEqual(['abc']);
  });

  it.each([
    ['another path', request('/v1/orders', 'viewer=abc')],
    ['a path that only begins alike', request('/dicomwebs', 'viewer=abc')],
    ['no cookie', request('/dicomweb/studies')],
    ['another cookie', request('/dicomweb/studies', 'viewers=abc')],
    ['a value that none of ours is as long as', request('/dicomweb/studies', `viewer=${'a'.repeat(201)}`)],
    ['a request that changes something', request('/dicomweb/studies', 'viewer=abc', 'POST')],
    ['a request that removes something', request('/dicomweb/studies/1', 'viewer=abc', 'DELETE')],
  ])('do not count for %s', (_what, refused) => {
    expect(cookies.find(refused)).toBeUndefined();
  });

  it('are found among others, empty ones included', () => {
    expect(cookieOf('a=1;b=; c=3', 'b')).toBe('');
    expect(cookieOf('a=1;b=; c=3', 'c')).toBe('3');
    expect(cookieOf('', 'c')).toBeUndefined();
  });
});
