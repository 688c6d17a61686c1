import { createHash, randomUUID } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { DiskFileStore } from './disk-file-store.js';
import { fileKey } from './file-key.js';
import type { FileStore } from './file-store.js';
import { FILE_STORES, type OpenedStore } from './testing/file-stores.js';

const organization = '0192f3a4-5b6c-7d8e-9f01-23456789abcd';
const key = () => fileKey(organization, 'documents', randomUUID());
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const code = (promise: Promise<unknown>) =>
  promise.then(
    () => 'done',
    (error: { code?: string; message: string }) => error.code ?? error.message,
  );
const options = { maxBytes: 64 * 1_048_576 };
const text = Buffer.from('0123456789');

describe.each(FILE_STORES)('a file store %s', (_name, open) => {
  let opened: OpenedStore;
  let store: FileStore;

  beforeAll(async () => {
    opened = await open();
    store = opened.store;
  });
  afterAll(() => opened.close());

  it('is usable', async () => {
    await expect(store.check()).resolves.toBeUndefined();
  });

  it.each([0, 1, 65_537, 9 * 1_048_576])('gives back the %d bytes that it took as a stream', async (size) => {
    const bytes = Buffer.alloc(size, 'abcdefg');
    const at = key();
    const chunks = Readable.from(size === 0 ? [] : [bytes.subarray(0, size >> 1), bytes.subarray(size >> 1)]);
    expect(await store.put(at, chunks, options)).toEqual({ key: at, size, sha256: sha256(bytes) });
    const content = await store.get(at);
    expect(content).toMatchObject({ size, start: 0, end: size - 1 });
    expect((await buffer(content.stream)).equals(bytes)).toBe(true);
    expect((await store.read(at)).equals(bytes)).toBe(true);
    expect(await store.stat(at)).toMatchObject({ key: at, size });
  });

  it('takes bytes and async iterables as well', async () => {
    const at = key();
    expect((await store.put(at, text, options)).sha256).toBe(sha256(text));
    async function* chunks() {
      yield text.subarray(0, 4);
      yield text.subarray(4);
    }
    expect((await store.put(at, chunks(), options)).sha256).toBe(sha256(text));
  });

  it.each([
    [{ start: 0, end: 1 }, '01', 0, 1],
    [{ start: 3, end: 3 }, '3', 3, 3],
    [{ start: 2, end: 5 }, '2345', 2, 5],
    [{ start: 7 }, '789', 7, 9],
    [{ start: 8, end: 1_000 }, '89', 8, 9],
  ])('gives the range %p', async (range, expected, start, end) => {
    const at = key();
    await store.put(at, text, options);
    const content = await store.get(at, range);
    expect(content).toMatchObject({ size: 10, start, end });
    expect((await buffer(content.stream)).toString()).toBe(expected);
    expect((await store.read(at, range)).toString()).toBe(expected);
  });

  it('refuses a range outside the file', async () => {
    const at = key();
    await store.put(at, text, options);
    expect(await code(store.get(at, { start: 10 }))).toBe('storage.range-unsatisfiable');
    expect(await code(store.read(at, { start: 10 }))).toBe('storage.range-unsatisfiable');
  });

  it('replaces a file as a whole', async () => {
    const at = key();
    await store.put(at, text, options);
    await store.put(at, Buffer.from('new'), options);
    expect((await buffer((await store.get(at)).stream)).toString()).toBe('new');
  });

  it('stores once when asked to store only what is absent', async () => {
    const at = key();
    expect(await store.putIfAbsent(at, text, options)).toMatchObject({ created: true, size: 10 });
    expect(await store.putIfAbsent(at, Buffer.from('other'), options)).toEqual({ created: false });
    expect((await buffer((await store.get(at)).stream)).toString()).toBe(text.toString());
  });

  it.each(['bytes', 'stream'])('stores nothing of %s that are larger than allowed', async (form) => {
    const at = key();
    const body = form === 'bytes' ? text : Readable.from([text.subarray(0, 5), text.subarray(5)]);
    expect(await code(store.put(at, body, { maxBytes: 9 }))).toBe('storage.too-large');
    expect(await store.exists(at)).toBe(false);
  });

  it.each(['bytes', 'stream'])('stores nothing of %s that are not what the checksum says', async (form) => {
    const at = key();
    const body = () => (form === 'bytes' ? text : Readable.from([text]));
    expect(await code(store.put(at, body(), { ...options, sha256: sha256(Buffer.from('x')) }))).toBe(
      'storage.checksum-mismatch',
    );
    expect(await store.exists(at)).toBe(false);
    expect(await code(store.put(at, body(), { ...options, sha256: sha256(text).toUpperCase() }))).toBe(
      'done',
    );
  });

  it("stores nothing of a stream that breaks, and passes on the stream's own error", async () => {
    const at = key();
    const broken = new Readable({
      read() {
        this.push('half');
        this.destroy(new Error('the client went away'));
      },
    });
    expect(await code(store.put(at, broken, options))).toBe('the client went away');
    expect(await store.exists(at)).toBe(false);
  });

  it('leaves a refused stream open, so that a request can still be answered', async () => {
    const body = Readable.from([text, text]);
    await code(store.put(key(), body, { maxBytes: 1 }));
    expect(body.destroyed).toBe(false);
  });

  it('forgets what is deleted, and deletes what is not there', async () => {
    const at = key();
    await store.put(at, text, options);
    await store.delete(at);
    await store.delete(at);
    expect(await store.stat(at)).toBeUndefined();
    expect(await code(store.get(at))).toBe('storage.not-found');
    expect(await code(store.read(at))).toBe('storage.not-found');
  });

  it('lists the files of a folder', async () => {
    const other = '0192f3a4-5b6c-7d8e-9f01-0000000000ff';
    const [a, b] = [fileKey(other, 'a', 'one.pdf'), fileKey(other, 'b')];
    await store.put(a, text, options);
    await store.put(b, text, options);
    const listed = async (prefix: string) => {
      const keys: string[] = [];
      for await (const found of store.keys(prefix)) keys.push(found);
      return keys.sort();
    };
    expect(await listed(`org/${other}/`)).toEqual([a, b]);
    expect(await listed(`org/${other}/a/`)).toEqual([a]);
    expect(await listed('org/nobody/')).toEqual([]);
    expect(await listed('')).toEqual(expect.arrayContaining([a, b]));
    expect(await code(listed('../'))).toBe('storage.key-invalid');
    await opened.age(a, 30);
    for await (const { key: found, size, modifiedAt } of store.list(`org/${other}/`)) {
      const hours = Math.round((Date.now() - modifiedAt.getTime()) / 3_600_000);
      expect([size, hours]).toEqual([text.byteLength, found === a ? 30 : 0]);
    }
  });

  it.each([
    '',
    'a',
    'org/x/y',
    `org/${organization}`,
    `org/${organization}/`,
    `org/${organization}/../x`,
    `org/${organization}/.tmp`,
    `org/${organization}/a//b`,
    `org/${organization}/a\\b`,
    `org/${organization}/${'x'.repeat(201)}`,
    `/org/${organization}/a`,
    `org/${organization}/a\n`,
  ])('refuses the key %p everywhere', async (bad) => {
    expect(await code(store.put(bad, text, options))).toBe('storage.key-invalid');
    expect(await code(store.putIfAbsent(bad, text, options))).toBe('storage.key-invalid');
    expect(await code(store.get(bad))).toBe('storage.key-invalid');
    expect(await code(store.stat(bad))).toBe('storage.key-invalid');
    expect(await code(store.delete(bad))).toBe('storage.key-invalid');
  });
});

describe('a file store on disk', () => {
  let folder: string;
  let store: DiskFileStore;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'isocenter-files-'));
    store = await DiskFileStore.open(folder);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('lets exactly one of many writers at once create a file', async () => {
    const at = key();
    const bodies = Array.from({ length: 8 }, (_, i) => Buffer.from(String(i).repeat(1_000)));
    const results = await Promise.all(bodies.map((body) => store.putIfAbsent(at, body, options)));
    const winner = results.findIndex((result) => result.created);
    expect(results.filter((result) => result.created)).toHaveLength(1);
    expect((await buffer((await store.get(at)).stream)).equals(bodies[winner] as Buffer)).toBe(true);
  });

  it('leaves no temporary file behind, whatever happens', async () => {
    await store.put(key(), text, options);
    await code(store.put(key(), text, { maxBytes: 1 }));
    expect(await readdir(join(folder, '.tmp'))).toEqual([]);
  });

  it('writes what nobody sees yet in its place, and leaves nothing of what is refused', async () => {
    const [at, refused] = [key(), key()];
    const { size, sha256, safe } = await store.write(at, text, options);
    expect({ size, sha256 }).toEqual({
      size: text.length,
      sha256: createHash('sha256').update(text).digest('hex'),
    });
    await safe;
    expect((await buffer((await store.get(at)).stream)).equals(text)).toBe(true);
    expect(await code(store.write(refused, text, { ...options, maxBytes: 1 }))).toBe('storage.too-large');
    expect(await store.exists(refused)).toBe(false);
    expect(await code(store.write(at, Buffer.from('other'), options))).toBe('storage.unavailable');
    expect((await buffer((await store.get(at)).stream)).equals(text)).toBe(true);
  });

  it('removes what was written and cannot be made durable', async () => {
    const at = key();
    const failing = await DiskFileStore.open(folder, {
      hit: () => Promise.reject(new Error('the disk is gone')),
    });
    const { safe } = await failing.write(at, text, options);
    expect(await code(safe)).toBe('storage.unavailable');
    expect(await store.exists(at)).toBe(false);
  });

  it('says that it cannot be used when its folder is gone', async () => {
    const gone = await mkdtemp(join(tmpdir(), 'isocenter-files-'));
    const lost = await DiskFileStore.open(gone);
    await rm(gone, { recursive: true });
    expect(await code(lost.check())).toBe('storage.unavailable');
    expect(await code(lost.put(key(), text, options))).toBe('storage.unavailable');
  });
});
