import type { FileEntry } from './file-entry.js';

/** The files of the organization. */
export abstract class FileEntryRepository {
  abstract find(id: string): Promise<FileEntry | undefined>;
  abstract add(file: FileEntry): Promise<void>;
  /** Throws ConcurrencyConflict when it was changed since it was loaded. */
  abstract update(file: FileEntry): Promise<void>;
}
