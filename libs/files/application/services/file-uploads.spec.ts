import { Readable } from 'node:stream';
import { conflict, type Mediator } from '#kernel';
import { FileStoreError } from '#platform/storage/file-store-error';
import type { FileStore } from '#platform/storage/file-store';
import type { AddUploadedFile } from '../commands/add-uploaded-file/add-uploaded-file.command.js';
import { FileUploads } from './file-uploads.js';

const plan = {
  fileId: '0198c0de-7a11-7f00-8000-000000000001',
  storageKey: 'org/x/uploads/1',
  maxBytes: 10_000,
};

/** Keeps content in a map, as the file store does in files. */
class MemoryStore {
  readonly content = new Map<string, Buffer>();

  async put(key: string, body: AsyncIterable<Uint8Array>, { maxBytes }: { maxBytes: number }) {
    const chunks: Uint8Array[] = [];
    let size = 0;
    for await (const chunk of body) {
      size += chunk.byteLength;
      if (size > maxBytes) throw new FileStoreError('storage.too-large');
      chunks.push(chunk);
    }
    this.content.set(key, Buffer.concat(chunks));
    return { key, size, sha256: 'aa' };
  }

  delete(key: string): Promise<void> {
    this.content.delete(key);
    return Promise.resolve();
  }
}

function setUp(options: { refuse?: Error } = {}) {
  const store = new MemoryStore();
  const sent: AddUploadedFile[] = [];
  const mediator = {
    ask: () => Promise.resolve(plan),
    send: (command: AddUploadedFile) => {
      if (options.refuse) return Promise.reject(options.refuse);
      sent.push(command);
      return Promise.resolve();
    },
  };
  return {
    store,
    sent,
    uploads: new FileUploads(mediator as unknown as Mediator, store as unknown as FileStore),
  };
}

const stream = (...chunks: string[]) => Readable.from(chunks.map((chunk) => Buffer.from(chunk)));

describe('An upload', () => {
  it('is stored as it came, however it was cut, and made known by what it is', async () => {
    const { store, sent, uploads } = setUp();
    await uploads.receive('scan.txt', stream('%P', 'DF-1.7', 'x'.repeat(5000), 'end'));
    expect(store.content.get(plan.storageKey)?.toString()).toBe(`%PDF-1.7${'x'.repeat(5000)}end`);
    expect(sent).toMatchObject([{ name: 'scan.txt', contentType: 'application/pdf', size: 5011 }]);
  });

  it('is refused before anything is stored when it is a program or a page', async () => {
    const { store, sent, uploads } = setUp();
    await expect(uploads.receive('a.pdf', stream('<html>'))).rejects.toMatchObject({
      code: 'files.type-not-allowed',
    });
    expect([store.content.size, sent.length]).toEqual([0, 0]);
  });

  it('is refused when it is empty', async () => {
    await expect(setUp().uploads.receive('a.pdf', stream())).rejects.toMatchObject({ code: 'files.empty' });
  });

  it('leaves its source to its owner when it is too large', async () => {
    const { uploads } = setUp();
    const source = stream(...Array.from({ length: 30 }, () => 'x'.repeat(1000)));
    const content = source.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>;
    await expect(uploads.receive('a.txt', content)).rejects.toMatchObject({ code: 'storage.too-large' });
    expect(source.destroyed).toBe(false);
    const ended = new Promise((resolve) => source.on('end', resolve));
    source.resume();
    await ended;
  });

  it('leaves nothing behind when making it known is refused', async () => {
    const { store, uploads } = setUp({ refuse: conflict('files.id-taken', 'no') });
    await expect(uploads.receive('a.txt', stream('hello'))).rejects.toThrow('no');
    expect(store.content.size).toBe(0);
  });

  it('keeps what may have been made known before the connection was lost', async () => {
    const { store, uploads } = setUp({ refuse: new Error('Connection terminated') });
    await expect(uploads.receive('a.txt', stream('hello'))).rejects.toThrow('Connection terminated');
    expect(store.content.size).toBe(1);
  });
});
