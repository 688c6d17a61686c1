import { randomUUID } from 'node:crypto';
import { fileKey } from './file-key.js';
import type { FileStore } from './file-store.js';
import type { Sweep } from './sweep-files.js';
import { FILE_STORES, type OpenedStore } from './testing/file-stores.js';

const text = Buffer.from('content');

describe.each(FILE_STORES)('a sweep of a file store %s', (_name, open) => {
  let opened: OpenedStore;
  let store: FileStore;
  let organization: string;
  const asked: string[] = [];

  beforeAll(async () => {
    opened = await open();
    store = opened.store;
  });
  afterAll(() => opened.close());
  beforeEach(() => {
    organization = randomUUID();
    asked.length = 0;
  });

  const stored = async (hours: number, ...segments: string[]): Promise<string> => {
    const key = fileKey(organization, ...segments);
    await store.put(key, text, { maxBytes: 100 });
    await opened.age(key, hours);
    return key;
  };
  const left = async (): Promise<string[]> => {
    const keys: string[] = [];
    for await (const key of store.keys(`org/${organization}/`)) keys.push(key);
    return keys.sort();
  };
  const sweep = (known: readonly string[], more: Partial<Sweep> = {}) =>
    store.removeOrphans({
      folders: [`org/${organization}/uploads/`],
      owns: (key) => !key.endsWith('.txt'),
      known: (keys) => {
        asked.push(...keys);
        return Promise.resolve(keys.filter((key) => known.includes(key)));
      },
      ...more,
    });

  it('removes the old file that no row knows, and no other', async () => {
    const orphan = await stored(25, 'uploads', 'orphan');
    const known = await stored(2_000, 'uploads', 'known');
    const young = await stored(23, 'uploads', 'young');
    const foreign = await stored(2_000, 'uploads', 'note.txt');
    const elsewhere = await stored(2_000, 'dicom', 'other');
    expect(await sweep([known])).toEqual({ removed: 1, known: 1, young: 1, foreign: 1 });
    expect(asked.sort()).toEqual([known, orphan].sort());
    expect(await left()).toEqual([young, known, foreign, elsewhere].sort());
    expect(await sweep([known])).toMatchObject({ removed: 0 });
  });

  it('removes nothing when its owner cannot say what it knows', async () => {
    await stored(25, 'uploads', 'a');
    const known = () => Promise.reject(new Error('the database is away'));
    await expect(sweep([], { known })).rejects.toThrow('the database is away');
    expect(await left()).toHaveLength(1);
  });

  it('removes nothing when the store seems to belong to another database', async () => {
    const keys = await Promise.all(Array.from({ length: 21 }, (_, n) => stored(25, 'uploads', `${n}`)));
    await expect(sweep([])).rejects.toMatchObject({ code: 'storage.mostly-orphans' });
    expect(await left()).toHaveLength(21);
    expect(await sweep(keys.slice(0, 10))).toMatchObject({ removed: 11, known: 10 });
  });

  it('ends when it is told to', async () => {
    await stored(25, 'uploads', 'a');
    expect(await sweep([], { signal: AbortSignal.abort() })).toMatchObject({ removed: 0 });
    expect(await left()).toHaveLength(1);
  });

  it('finds nothing in a folder that is not there', async () => {
    expect(await sweep([])).toEqual({ removed: 0, known: 0, young: 0, foreign: 0 });
  });
});
