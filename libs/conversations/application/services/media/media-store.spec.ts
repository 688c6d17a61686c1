import { Readable } from 'node:stream';
import { type Mediator, newId } from '#kernel';
import type { PlanUpload, RegisterFile } from '#files/contracts';
import type { Settings } from '#platform/config/settings';
import type { FileStore } from '#platform/storage/file-store';
import { FileStoreError } from '#platform/storage/file-store-error';
import { MediaStore } from './media-store.js';

const JPEG = Buffer.from('jpeg');
const file = (body: Buffer) => ({
  id: newId(),
  threadId: newId(),
  name: '../knee',
  otherwise: 'image',
  body,
});

/** A store in memory, which may hold something already; a sniffer that knows its own kind only. */
function setUp(content = new Map<string, Buffer>()) {
  const registered: RegisterFile[] = [];
  const store = {
    putIfAbsent: (key: string, body: Buffer, { maxBytes }: { maxBytes: number }) => {
      if (content.has(key)) return Promise.resolve({ created: false });
      if (body.length > maxBytes) return Promise.reject(new FileStoreError('storage.too-large'));
      content.set(key, body);
      return Promise.resolve({ created: true, key, size: body.length, sha256: `sha of ${body.toString()}` });
    },
    get: (key: string) => {
      const bytes = content.get(key) ?? Buffer.alloc(0);
      return Promise.resolve({ stream: Readable.from([bytes]), size: bytes.length, start: 0, end: 0 });
    },
    delete: (key: string) => Promise.resolve(void content.delete(key)),
  };
  const mediator = {
    ask: (query: PlanUpload) => Promise.resolve({ storageKey: `uploads/${query.fileId ?? ''}` }),
    send: (command: RegisterFile) => Promise.resolve(void registered.push(command)),
  };
  const sniffer = {
    typeOf: (head: Buffer) => Promise.resolve(head.equals(JPEG) ? 'image/jpeg' : 'application/x-msdownload'),
  };
  const settings = { limits: { mediaBytes: 10 } } as Settings;
  const media = new MediaStore(
    mediator as unknown as Mediator,
    store as unknown as FileStore,
    sniffer,
    settings,
  );
  return { media, content, registered };
}

describe('keeping a file of a conversation', () => {
  it('stores it under its id and makes it known, for conversations alone to give out', async () => {
    const { media, registered } = setUp();
    const arriving = file(JPEG);
    const kept = { id: arriving.id, name: 'knee.jpg', contentType: 'image/jpeg', size: 4 };
    expect(await media.keep(arriving)).toEqual({ kept });
    expect(registered).toMatchObject([
      {
        fileId: arriving.id,
        storageKey: `uploads/${arriving.id}`,
        name: 'knee.jpg',
        sha256: 'sha of jpeg',
        subjectType: 'thread',
        subjectId: arriving.threadId,
        guarded: true,
      },
    ]);
  });

  it('goes on with what an attempt before has stored, whatever the platform gives now', async () => {
    const arriving = file(Buffer.from('other'));
    const { media, registered, content } = setUp(new Map([[`uploads/${arriving.id}`, JPEG]]));
    expect(await media.keep(arriving)).toMatchObject({ kept: { size: 4, contentType: 'image/jpeg' } });
    expect(registered[0]?.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect([...content.values()]).toEqual([JPEG]);
  });

  it.each([
    ['too large', Buffer.alloc(11), 'too-large'],
    ['empty', Buffer.alloc(0), 'empty'],
    ['a program', Buffer.from('MZ'), 'type-not-allowed'],
  ])('refuses what is %s, and keeps nothing of it', async (_, body, refused) => {
    const { media, registered, content } = setUp();
    expect(await media.keep(file(body))).toEqual({ refused });
    expect(registered).toEqual([]);
    expect([...content]).toEqual([]);
  });
});
