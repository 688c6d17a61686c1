import { conflict, DomainError, type Mediator, Result } from '#kernel';
import {
  type FileBody,
  type FileStat,
  FileStore,
  type PutOptions,
  type StoredFile,
  type WrittenFile,
} from '#platform/storage/file-store';
import { FileStoreError } from '#platform/storage/file-store-error';
import { Part10Files } from '../../infrastructure/dicom/part10-files.js';
import { dicomFixture } from '../../infrastructure/dicom/testing/dicom-fixture.js';
import { rewriteElements } from '../../infrastructure/dicom/testing/rewrite-elements.js';
import type { InstanceStored } from '../commands/store-instances/instance-stored.js';
import type { StoreInstances } from '../commands/store-instances/store-instances.command.js';
import { InstanceIntake } from './instance-intake.js';
import { InstanceStore } from './instance-store.js';
import type { StoreBatches } from './store-batches.js';
import { WrittenFiles } from './written-files.js';

const ORGANIZATION = '018f2a6e-0000-7000-8000-000000000001';
const CT = dicomFixture('pydicom/CT_small.dcm');

/** Keeps files in memory, and fails when it is told to. */
class MemoryStore extends FileStore {
  readonly files = new Map<string, Buffer>();
  failsAt = Infinity;
  /** Whether files that are written cannot be made durable. */
  unsafe = false;
  private puts = 0;

  async put(key: string, body: FileBody, _options: PutOptions): Promise<StoredFile> {
    const number = ++this.puts;
    const pieces: Uint8Array[] = [];
    for await (const piece of body as AsyncIterable<Uint8Array>) pieces.push(piece);
    await new Promise((resolve) => setTimeout(resolve, 5));
    if (number >= this.failsAt) throw new FileStoreError('storage.unavailable');
    this.files.set(key, Buffer.concat(pieces));
    return { key, size: this.files.get(key)?.length ?? 0, sha256: 'x' };
  }

  override async write(key: string, body: FileBody, options: PutOptions): Promise<WrittenFile> {
    const safe = this.unsafe ? Promise.reject(new FileStoreError('storage.unavailable')) : Promise.resolve();
    safe.catch(() => undefined);
    return { ...(await this.put(key, body, options)), safe };
  }

  delete(key: string): Promise<void> {
    this.files.delete(key);
    return Promise.resolve();
  }

  putIfAbsent = () => Promise.reject(new Error('not used'));
  get = () => Promise.reject(new Error('not used'));
  stat = () => Promise.reject(new Error('not used'));
  exists = () => Promise.reject(new Error('not used'));
  check = () => Promise.resolve();
  list = (): AsyncIterable<FileStat> => {
    throw new Error('not used');
  };
}

const ADDED = Result.ok({ added: true });

let files: MemoryStore;
let batches: number[];
let outcome: (number: number) => Result<InstanceStored>;
let store: InstanceStore;

beforeEach(() => {
  files = new MemoryStore();
  batches = [];
  outcome = () => ADDED;
  const written = new WrittenFiles();
  const send = async ({ instances }: StoreInstances): Promise<Result<InstanceStored>[]> => {
    batches.push(instances.length);
    await written.areSafe(instances.map(({ storageKey }) => storageKey));
    return instances.map((_, i) => outcome(i));
  };
  const mediator = { send } as unknown as Mediator;
  const together = { add: (instances: StoreInstances['instances']) => send({ instances } as StoreInstances) };
  const intake = new InstanceIntake(new Part10Files(), files);
  const takenBack = { is: (error: unknown) => error instanceof DomainError };
  store = new InstanceStore(mediator, together as unknown as StoreBatches, intake, files, written, takenBack);
});

async function* contents(bytes: readonly Buffer[], failure?: Error): AsyncGenerator<AsyncIterable<Buffer>> {
  for (const each of bytes) {
    yield (async function* () {
      yield await Promise.resolve(each.subarray(0, 1000));
      yield each.subarray(1000);
    })();
  }
  if (failure) throw await Promise.resolve(failure);
}

const copies = (count: number): Buffer[] =>
  Array.from({ length: count }, (_, i) => rewriteElements(CT, { SOPInstanceUID: `1.2.${i}` }));

describe('storing what arrives', () => {
  it('makes files known in batches and answers in their order', async () => {
    const outcomes = await store.store(ORGANIZATION, contents(copies(40)));
    expect(batches).toEqual([16, 16, 8]);
    expect(outcomes.map(({ sopInstanceUid }) => sopInstanceUid)).toEqual(
      copies(40).map((_, i) => `1.2.${i}`),
    );
    expect(files.files.size).toBe(40);
  });

  it('keeps no file of an instance that is known already, or refused', async () => {
    const results = [ADDED, Result.ok({ added: false }), Result.failed(conflict('test', 'another file'))];
    outcome = (i) => results[i] ?? ADDED;
    const outcomes = await store.store(ORGANIZATION, contents(copies(3)));
    expect(outcomes.map(({ failureReason }) => failureReason)).toEqual([undefined, undefined, 0x0111]);
    expect(files.files.size).toBe(1);
  });

  it('stores nothing of a file that cannot be read, and sends no command for it', async () => {
    const [failed] = await store.store(ORGANIZATION, contents([CT.subarray(0, 20_000)]));
    expect(failed).toEqual({
      sopClassUid: '1.2.840.10008.5.1.4.1.1.2',
      sopInstanceUid: '1.3.6.1.4.1.5962.1.1.1.1.1.20040119072730.12322',
      failureReason: 0xc000,
    });
    expect(batches).toEqual([]);
    expect(files.files.size).toBe(0);
  });

  it('stores nothing of a batch whose body breaks off', async () => {
    const broken = contents(copies(20), new Error('cut off'));
    await expect(store.store(ORGANIZATION, broken)).rejects.toThrow('cut off');
    expect(batches).toEqual([16]);
    expect(files.files.size).toBe(16);
  });

  it('leaves no files behind when making them known is refused', async () => {
    outcome = () => {
      throw conflict('test', 'no');
    };
    await expect(store.store(ORGANIZATION, contents(copies(3)))).rejects.toThrow('no');
    expect(files.files.size).toBe(0);
  });

  it.each([3, 16, 20])('keeps %i files that may be known in spite of a lost connection', async (count) => {
    outcome = () => {
      throw new Error('Connection terminated');
    };
    await expect(store.store(ORGANIZATION, contents(copies(count)))).rejects.toThrow('Connection terminated');
    expect(files.files.size).toBe(Math.min(count, 16));
  });

  it('fails, and leaves nothing of the batch, when the store fails', async () => {
    files.failsAt = 3;
    await expect(store.store(ORGANIZATION, contents(copies(5)))).rejects.toThrow(FileStoreError);
    expect(batches).toEqual([]);
    expect(files.files.size).toBe(0);
  });

  it('fails, and leaves nothing, when what is written cannot be made durable', async () => {
    files.unsafe = true;
    await expect(store.store(ORGANIZATION, contents(copies(3)))).rejects.toThrow(FileStoreError);
    expect(batches).toEqual([3]);
    expect(files.files.size).toBe(0);
  });
});
