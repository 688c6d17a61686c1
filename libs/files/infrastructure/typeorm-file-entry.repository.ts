import { Injectable } from '@nestjs/common';
import { conflict } from '#kernel';
import type { AggregateStore } from '#platform/database/aggregate-store';
import { AggregateStores } from '#platform/database/aggregate-stores';
import { isUniqueViolation } from '#platform/database/sql-state';
import type { FileEntry } from '../domain/file-entry.js';
import { FileEntryRepository } from '../domain/file-entry.repository.js';
import { FileEntrySchema } from './file-entry.schema.js';

@Injectable()
export class TypeormFileEntryRepository extends FileEntryRepository {
  private readonly store: AggregateStore<FileEntry>;

  constructor(stores: AggregateStores) {
    super();
    this.store = stores.of(FileEntrySchema);
  }

  find(id: string): Promise<FileEntry | undefined> {
    return this.store.find(id);
  }

  async add(file: FileEntry): Promise<void> {
    try {
      await this.store.add(file);
    } catch (error) {
      if (isUniqueViolation(error)) throw conflict('files.id-taken', 'A file with this id exists already.');
      throw error;
    }
  }

  update(file: FileEntry): Promise<void> {
    return this.store.update(file);
  }
}
