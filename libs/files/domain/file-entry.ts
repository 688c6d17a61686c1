import { AggregateRoot, notFound } from '#kernel';
import { FileAdded } from '../contracts/events/file-added.event.js';
import { FileDeleted } from '../contracts/events/file-deleted.event.js';
import { belongsToSubject } from './file.errors.js';

/** What is known of a file when it is added. */
export interface NewFile {
  readonly id: string;
  readonly name: string;
  readonly contentType: string;
  readonly size: number;
  readonly sha256: string;
  readonly storageKey: string;
  readonly subjectType: string | null;
  readonly subjectId: string | null;
  /** Whether only the context of its subject gives it out, by permissions of its own. */
  readonly guarded: boolean;
  /** Who added it, as the journal names them. */
  readonly addedBy: string | null;
  readonly createdAt: Date;
}

/** A stored file: its name, kind and checksum. The content lies in the file store and never changes. */
export class FileEntry extends AggregateRoot {
  static readonly aggregateType = 'file';
  name!: string;
  readonly contentType!: string;
  /** Bytes. */
  readonly size!: number;
  /** Hex. */
  readonly sha256!: string;
  readonly storageKey!: string;
  /** What the file belongs to (`report`); null for one that stands alone. */
  readonly subjectType!: string | null;
  readonly subjectId!: string | null;
  readonly guarded!: boolean;
  readonly addedBy!: string | null;
  readonly createdAt!: Date;
  private deletedAt!: Date | null;

  static add(file: NewFile): FileEntry {
    const entry = new FileEntry();
    Object.assign(entry, file, { deletedAt: null });
    entry.record(new FileAdded({ fileId: file.id }));
    return entry;
  }

  /** Deletes it. The document of a report or the like cannot be taken from its subject. */
  delete(now: Date): void {
    if (this.deletedAt) throw notFound('files.file');
    if (this.subjectType !== null) throw belongsToSubject();
    this.deletedAt = now;
    this.record(new FileDeleted({ fileId: this.id }));
  }

  /**
   * The context of its subject needs it no more: its content and its name are gone then.
   *
   * @returns whether it was there until now
   */
  remove(subjectType: string, now: Date): boolean {
    if (this.subjectType !== subjectType) throw belongsToSubject();
    if (this.deletedAt) return false;
    this.name = 'removed';
    this.deletedAt = now;
    this.record(new FileDeleted({ fileId: this.id }));
    return true;
  }

  /** Whether it is the same content under the same name: a repeated registration. */
  matches(sha256: string, storageKey: string): boolean {
    return this.sha256 === sha256 && this.storageKey === storageKey;
  }
}
