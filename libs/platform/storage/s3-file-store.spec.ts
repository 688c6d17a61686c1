import { createServer } from 'node:http';
import type { IncomingMessage, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileKey } from './file-key.js';
import { S3FileStore } from './s3-file-store.js';

const key = fileKey('0192f3a4-5b6c-7d8e-9f01-23456789abcd', 'a');
const options = { maxBytes: 100 };

describe('a file store in S3', () => {
  let server: Server;
  let store: S3FileStore;
  let seen: IncomingMessage[];
  let answer: { readonly status: number; readonly code: string };

  beforeAll(async () => {
    server = createServer((request, response) => {
      seen.push(request);
      request.resume();
      const { status, code } = request.method === 'HEAD' ? { status: 404, code: '' } : answer;
      const body = code === '' ? '' : `<Error><Code>${code}</Code></Error>`;
      response
        .writeHead(status, { 'content-type': 'application/xml', 'content-length': body.length })
        .end(body);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    store = new S3FileStore({
      endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      region: 'us-east-1',
      bucket: 'files',
      accessKeyId: 'key',
      secretAccessKey: 'secret',
      forcePathStyle: true,
    });
  });
  beforeEach(() => {
    seen = [];
  });
  afterAll(async () => {
    store.onApplicationShutdown();
    await new Promise((resolve) => server.close(resolve));
  });

  it('asks the server itself not to replace an object, and believes its refusal', async () => {
    answer = { status: 412, code: 'PreconditionFailed' };
    expect(await store.putIfAbsent(key, Buffer.from('x'), options)).toEqual({ created: false });
    expect(seen.at(-1)?.headers['if-none-match']).toBe('*');
  });

  it('does not put conditions on an ordinary put', async () => {
    answer = { status: 200, code: '' };
    await store.put(key, Buffer.from('x'), options);
    expect(seen.at(-1)?.headers['if-none-match']).toBeUndefined();
  });

  it('does not take a whole object for the part that it asked for', async () => {
    answer = { status: 200, code: 'whole' };
    await expect(store.get(key, { start: 1, end: 2 })).rejects.toMatchObject({ code: 'storage.unavailable' });
  });

  it('says that it cannot be used when the server refuses it', async () => {
    answer = { status: 403, code: 'AccessDenied' };
    await expect(store.put(key, Buffer.from('x'), options)).rejects.toMatchObject({
      code: 'storage.unavailable',
    });
    await expect(store.get(key)).rejects.toMatchObject({ code: 'storage.unavailable' });
    await expect(store.check()).rejects.toMatchObject({ code: 'storage.unavailable' });
  });
});
