import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import {
  access,
  chmod,
  type FileHandle,
  link,
  mkdir,
  open,
  opendir,
  rename,
  rm,
  stat,
} from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { Readable } from 'node:stream';
import type { Failpoints } from '../faults/failpoints.js';
import { checkFileKey } from './check-file-key.js';
import { checkKeyPrefix } from './check-key-prefix.js';
import { durableDirectory } from './durable-directory.js';
import type {
  ByteRange,
  FileBody,
  FileContent,
  FileStat,
  PutIfAbsentResult,
  PutOptions,
  StoredFile,
} from './file-store.js';
import { FileStore } from './file-store.js';
import { FileStoreError } from './file-store-error.js';
import { MeteredBody } from './metered-body.js';
import { resolveRange } from './resolve-range.js';
import { writeAll } from './write-all.js';

const TEMPORARY = '.tmp';
/** A temporary file that is older belongs to a process that died. */
const ABANDONED_MS = 86_400_000;
/** An image in a few pieces: each costs a turn of the event loop and one of a thread. */
const READ_AT_ONCE = 256 * 1024;
const FOLDER_MODE = 0o750;
const FILE_MODE = 0o640;

function codeOf(error: unknown): string | undefined {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : undefined;
}

function failed(error: unknown): FileStoreError {
  if (error instanceof FileStoreError) return error;
  return new FileStoreError(codeOf(error) === 'ENOENT' ? 'storage.not-found' : 'storage.unavailable', error);
}

function unlessMissing(error: unknown): undefined {
  if (codeOf(error) !== 'ENOENT') throw error;
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
    return options.unseen ? this.writeInPlace(key, body, options) : this.write(key, body, options, rename);
  }

  async putIfAbsent(key: string, body: FileBody, options: PutOptions): Promise<PutIfAbsentResult> {
    if (await this.exists(key)) return { created: false };
    try {
      return { created: true, ...(await this.write(key, body, options, link)) };
    } catch (error) {
      if (error instanceof FileStoreError && codeOf(error.cause) === 'EEXIST') return { created: false };
      throw error;
    }
  }

  async get(key: string, range?: ByteRange): Promise<FileContent> {
    checkFileKey(key);
    const handle = await open(this.path(key), 'r').catch((error: unknown) => {
      throw failed(error);
    });
    try {
      const { size } = await handle.stat();
      const { start, end } = resolveRange(range, size);
      if (size > 0)
        return {
          stream: handle.createReadStream({ start, end, highWaterMark: READ_AT_ONCE }),
          size,
          start,
          end,
        };
      await handle.close();
      return { stream: Readable.from([]), size, start, end };
    } catch (error) {
      await handle.close();
      throw failed(error);
    }
  }

  async stat(key: string): Promise<FileStat | undefined> {
    checkFileKey(key);
    try {
      const { size, mtime } = await stat(this.path(key));
      return { key, size, modifiedAt: mtime };
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return undefined;
      throw failed(error);
    }
  }

  async exists(key: string): Promise<boolean> {
    return (await this.stat(key)) !== undefined;
  }

  async delete(key: string): Promise<void> {
    checkFileKey(key);
    await rm(this.path(key), { force: true }).catch((error: unknown) => {
      throw failed(error);
    });
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
      if (codeOf(error) !== 'ENOENT') throw failed(error);
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

  private async write(
    key: string,
    body: FileBody,
    options: PutOptions,
    publish: (from: string, to: string) => Promise<void>,
  ): Promise<StoredFile> {
    checkFileKey(key);
    const temporary = join(this.root, TEMPORARY, randomUUID());
    const metered = new MeteredBody(body, options);
    try {
      const handle = await open(temporary, 'wx', FILE_MODE);
      try {
        await writeAll(handle, metered);
        await this.faults?.hit('file.before-sync');
        await handle.datasync();
      } finally {
        await handle.close();
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
  private async writeInPlace(key: string, body: FileBody, options: PutOptions): Promise<StoredFile> {
    checkFileKey(key);
    const path = this.path(key);
    const metered = new MeteredBody(body, options);
    try {
      const handle = await this.openNew(path);
      try {
        await writeAll(handle, metered);
        await this.faults?.hit('file.before-sync');
        const synced = await Promise.allSettled([handle.datasync(), durableDirectory.sync(dirname(path))]);
        for (const each of synced) if (each.status === 'rejected') throw each.reason;
        await this.faults?.hit('file.after-sync');
      } finally {
        await handle.close();
      }
      return metered.stored(key);
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') await rm(path, { force: true }).catch(() => undefined);
      throw metered.failure ?? new FileStoreError('storage.unavailable', error);
    }
  }

  private async openNew(path: string): Promise<FileHandle> {
    try {
      return await open(path, 'wx', FILE_MODE);
    } catch (error) {
      if (codeOf(error) !== 'ENOENT') throw error;
      await durableDirectory.create(dirname(path));
      return open(path, 'wx', FILE_MODE);
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
