import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { access, chmod, link, mkdir, opendir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import type { Failpoints } from '../faults/failpoints.js';
import { checkFileKey } from './check-file-key.js';
import { checkKeyPrefix } from './check-key-prefix.js';
import { descriptors } from './descriptors.js';
import { durableDirectory } from './durable-directory.js';
import type {
  ByteRange,
  FileBody,
  FileContent,
  FileStat,
  PutIfAbsentResult,
  PutOptions,
  StoredFile,
  WrittenFile,
} from './file-store.js';
import { FileStore } from './file-store.js';
import { FileStoreError } from './file-store-error.js';
import { MeteredBody } from './metered-body.js';
import { openFile, readFile } from './open-file.js';
import { writeAll } from './write-all.js';

const TEMPORARY = '.tmp';
/** A temporary file that is older belongs to a process that died. */
const ABANDONED_MS = 86_400_000;
const FOLDER_MODE = 0o750;
const FILE_MODE = 0o640;

function codeOf(error: unknown): string | undefined {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : undefined;
}

function fail(error: unknown): never {
  if (error instanceof FileStoreError) throw error;
  throw new FileStoreError(codeOf(error) === 'ENOENT' ? 'storage.not-found' : 'storage.unavailable', error);
}

function unlessMissing(error: unknown): undefined {
  if (codeOf(error) !== 'ENOENT') throw error;
}

async function discard(file: number, path: string): Promise<void> {
  descriptors.close(file);
  await rm(path, { force: true });
}

/**
 * Files on a local disk under their keys. Each is written beside, synced and renamed into place, and so is its
 * folder's entry: a crash leaves the old file or the new one, never a part.
 */
export class DiskFileStore extends FileStore {
  private constructor(
    private readonly root: string,
    private readonly faults: Pick<Failpoints, 'hit'> | undefined,
  ) {
    super();
  }

  /** Opens the store, creating its folder and clearing what crashed processes left behind. */
  static async open(root: string, faults?: Pick<Failpoints, 'hit'>): Promise<DiskFileStore> {
    await mkdir(join(root, TEMPORARY), { recursive: true });
    // The mode goes on the last folder only: given to mkdir it would also shut the folders above.
    await chmod(root, FOLDER_MODE).catch(() => undefined);
    const store = new DiskFileStore(root, faults);
    await store.sweep();
    return store;
  }

  async put(key: string, body: FileBody, options: PutOptions): Promise<StoredFile> {
    return this.writeBeside(key, body, options, rename);
  }

  override async write(key: string, body: FileBody, options: PutOptions): Promise<WrittenFile> {
    checkFileKey(key);
    const path = this.path(key);
    const metered = new MeteredBody(body, options);
    // while the body arrives
    const opening = this.openNew(path);
    opening.catch(() => undefined);
    try {
      await writeAll(async (chunks) => descriptors.writev(await opening, chunks), metered);
      const safe = this.sync(await opening, path);
      // whoever waits for it learns of its failure
      safe.catch(() => undefined);
      return { ...metered.stored(key), safe };
    } catch (error) {
      await opening.then((file) => discard(file, path)).catch(() => undefined);
      throw metered.failure ?? new FileStoreError('storage.unavailable', error);
    }
  }

  async putIfAbsent(key: string, body: FileBody, options: PutOptions): Promise<PutIfAbsentResult> {
    if (await this.exists(key)) return { created: false };
    try {
      return { created: true, ...(await this.writeBeside(key, body, options, link)) };
    } catch (error) {
      if (error instanceof FileStoreError && codeOf(error.cause) === 'EEXIST') return { created: false };
      throw error;
    }
  }

  async get(key: string, range?: ByteRange): Promise<FileContent> {
    checkFileKey(key);
    return openFile(this.path(key), range).catch(fail);
  }

  override async read(key: string, range?: ByteRange): Promise<Buffer> {
    checkFileKey(key);
    return readFile(this.path(key), range).catch(fail);
  }

  async stat(key: string): Promise<FileStat | undefined> {
    checkFileKey(key);
    try {
      const { size, mtime } = await stat(this.path(key));
      return { key, size, modifiedAt: mtime };
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return undefined;
      fail(error);
    }
  }

  async exists(key: string): Promise<boolean> {
    return (await this.stat(key)) !== undefined;
  }

  async delete(key: string): Promise<void> {
    checkFileKey(key);
    await rm(this.path(key), { force: true }).catch(fail);
  }

  async *list(prefix: string): AsyncGenerator<FileStat> {
    checkKeyPrefix(prefix);
    const folder = join(this.root, prefix || 'org');
    try {
      for await (const entry of await opendir(folder, { recursive: true })) {
        if (!entry.isFile()) continue;
        const path = join(entry.parentPath, entry.name);
        const found = await stat(path).catch(unlessMissing);
        const key = relative(this.root, path).replaceAll(sep, '/');
        if (found) yield { key, size: found.size, modifiedAt: found.mtime };
      }
    } catch (error) {
      if (codeOf(error) !== 'ENOENT') fail(error);
    }
  }

  async check(): Promise<void> {
    await access(join(this.root, TEMPORARY), constants.W_OK).catch((error: unknown) => {
      throw new FileStoreError('storage.unavailable', error);
    });
  }

  private path(key: string): string {
    return join(this.root, ...key.split('/'));
  }

  private async writeBeside(
    key: string,
    body: FileBody,
    options: PutOptions,
    publish: (from: string, to: string) => Promise<void>,
  ): Promise<StoredFile> {
    checkFileKey(key);
    const temporary = join(this.root, TEMPORARY, randomUUID());
    const metered = new MeteredBody(body, options);
    try {
      const file = await descriptors.open(temporary, 'wx', FILE_MODE);
      try {
        await writeAll((chunks) => descriptors.writev(file, chunks), metered);
        await this.faults?.hit('file.before-sync');
        await descriptors.datasync(file);
      } finally {
        descriptors.close(file);
      }
      await this.publish(temporary, this.path(key), publish);
      await this.faults?.hit('file.after-sync');
      return metered.stored(key);
    } catch (error) {
      throw metered.failure ?? new FileStoreError('storage.unavailable', error);
    } finally {
      await rm(temporary, { force: true }).catch(() => undefined);
    }
  }

  /** The file and its folder's entry are synced at once, which costs the time of one of them. */
  private async sync(file: number, path: string): Promise<void> {
    try {
      await this.faults?.hit('file.before-sync');
      const synced = await Promise.allSettled([
        descriptors.datasync(file),
        durableDirectory.sync(dirname(path)),
      ]);
      for (const each of synced) if (each.status === 'rejected') throw each.reason;
      await this.faults?.hit('file.after-sync');
    } catch (error) {
      await rm(path, { force: true }).catch(() => undefined);
      throw new FileStoreError('storage.unavailable', error);
    } finally {
      descriptors.close(file);
    }
  }

  private async openNew(path: string): Promise<number> {
    try {
      return await descriptors.open(path, 'wx', FILE_MODE);
    } catch (error) {
      if (codeOf(error) !== 'ENOENT') throw error;
      await durableDirectory.create(dirname(path));
      return descriptors.open(path, 'wx', FILE_MODE);
    }
  }

  private async publish(
    temporary: string,
    path: string,
    publish: (from: string, to: string) => Promise<void>,
  ): Promise<void> {
    try {
      await publish(temporary, path);
    } catch (error) {
      if (codeOf(error) !== 'ENOENT') throw error;
      await durableDirectory.create(dirname(path));
      await publish(temporary, path);
    }
    await durableDirectory.sync(dirname(path));
  }

  private async sweep(): Promise<void> {
    const folder = join(this.root, TEMPORARY);
    for await (const entry of await opendir(folder)) {
      const path = join(folder, entry.name);
      const found = await stat(path).catch(() => undefined);
      if (found !== undefined && Date.now() - found.mtimeMs > ABANDONED_MS) await rm(path, { force: true });
    }
  }
}
