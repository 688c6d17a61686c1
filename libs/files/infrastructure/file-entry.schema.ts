import { EntitySchema } from 'typeorm';
import { aggregateColumns } from '#platform/database/aggregate-columns';
import { FileEntry } from '../domain/file-entry.js';

export const FileEntrySchema = new EntitySchema<FileEntry>({
  name: 'file',
  target: FileEntry,
  tableName: 'file',
  columns: {
    ...aggregateColumns,
    name: { type: 'text' },
    contentType: { type: 'text', name: 'content_type' },
    size: { type: 'integer' },
    sha256: { type: 'text' },
    storageKey: { type: 'text', name: 'storage_key' },
    subjectType: { type: 'text', name: 'subject_type', nullable: true },
    subjectId: { type: 'uuid', name: 'subject_id', nullable: true },
    guarded: { type: 'boolean' },
    addedBy: { type: 'text', name: 'added_by', nullable: true },
    createdAt: { type: 'timestamptz', name: 'created_at' },
    deletedAt: { type: 'timestamptz', name: 'deleted_at', nullable: true },
  } as never,
});
