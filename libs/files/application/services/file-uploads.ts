import { Injectable } from '@nestjs/common';
import { DomainError, Mediator } from '#kernel';
import { FileStore } from '#platform/storage/file-store';
import { contentTypeOf, SNIFFED_BYTES } from '../../domain/content-type.js';
import { emptyFile, typeNotAllowed } from '../../domain/file.errors.js';
import { AddUploadedFile } from '../commands/add-uploaded-file/add-uploaded-file.command.js';
import { PlanUpload } from '../queries/plan-upload/plan-upload.query.js';
import { peek } from './peeked-body.js';

/**
 * Takes an upload in as a stream: asks whether it may come, looks at its first bytes, stores it and makes it known.
 * The content is stored outside any transaction; when making it known is refused, it is removed again.
 */
@Injectable()
export class FileUploads {
  constructor(
    private readonly mediator: Mediator,
    private readonly store: FileStore,
  ) {}

  /** The new file's id. Rejects with `files.type-not-allowed`, `files.empty` or a FileStoreError (too large). */
  async receive(name: string, content: AsyncIterable<Uint8Array>): Promise<string> {
    const { fileId, storageKey, maxBytes } = await this.mediator.ask(new PlanUpload({ name }));
    const { contentType, size, sha256 } = await this.keep(storageKey, content, maxBytes);
    try {
      await this.mediator.send(new AddUploadedFile({ fileId, name, contentType, size, sha256 }));
    } catch (error) {
      // After a lost connection the row may be there in spite of the error: then the sweep has to find out.
      if (error instanceof DomainError) await this.store.delete(storageKey).catch(() => undefined);
      throw error;
    }
    return fileId;
  }

  private async keep(storageKey: string, content: AsyncIterable<Uint8Array>, maxBytes: number) {
    const { head, body, close } = await peek(content, SNIFFED_BYTES);
    try {
      if (head.length === 0) throw emptyFile();
      const contentType = contentTypeOf(head);
      if (!contentType) throw typeNotAllowed();
      return { contentType, ...(await this.store.put(storageKey, body, { maxBytes })) };
    } finally {
      await close();
    }
  }
}
