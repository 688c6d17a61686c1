import { Injectable } from '@nestjs/common';
import { DomainError, Mediator } from '#kernel';
import { GetFile, PlanUpload, RegisterFile } from '#files/contracts';
import { Settings } from '#platform/config/settings';
import { type FileBody, FileStore } from '#platform/storage/file-store';
import { FileStoreError } from '#platform/storage/file-store-error';
import { fileName } from '../../../domain/media/file-name.js';
import { FILE_TYPES } from '../../../domain/media/file-types.js';
import type { KeptFile } from '../../../domain/media/kept-file.js';
import { ContentSniffer, SNIFFED_BYTES } from './content-sniffer.js';
import { measured } from './measured.js';

/** The subject of all files of conversations, in the files context. */
export const FILE_SUBJECT = 'thread';

/** A file on its way in. */
export interface ArrivingFile {
  readonly id: string;
  readonly threadId: string;
  /** As its sender called it. */
  readonly name: string | null;
  /** What it is called without a name, and without an ending. */
  readonly otherwise: string;
  readonly body: FileBody;
}

export type Keeping =
  { readonly kept: KeptFile } | { readonly refused: 'too-large' | 'type-not-allowed' | 'empty' };

/**
 * Keeps the files of conversations, within the limits and of known kinds. It acts as the system. What is stored under an
 * id stays as it is, so that two attempts at one file, or one after a crash, come to the same; content that never becomes
 * known is removed by the files context's sweep.
 */
@Injectable()
export class MediaStore {
  constructor(
    private readonly mediator: Mediator,
    private readonly store: FileStore,
    private readonly sniffer: ContentSniffer,
    private readonly settings: Settings,
  ) {}

  /** Bytes; one more is refused. */
  get maxBytes(): number {
    return this.settings.limits.mediaBytes;
  }

  /** One that is kept already. */
  async find(id: string): Promise<KeptFile | undefined> {
    try {
      const { name, contentType, size } = await this.mediator.ask(new GetFile({ fileId: id }));
      return { id, name, contentType, size };
    } catch (error) {
      if (error instanceof DomainError && error.kind === 'not-found') return undefined;
      throw error;
    }
  }

  /** @throws the body's own error, FileStoreError */
  async keep({ id, threadId, name: sent, otherwise, body }: ArrivingFile): Promise<Keeping> {
    const { storageKey } = await this.mediator.ask(new PlanUpload({ name: 'media', fileId: id }));
    const stored = await this.put(storageKey, body);
    if (!stored) return { refused: 'too-large' };
    const contentType = await this.typeOf(storageKey, stored.size);
    if (contentType === undefined) {
      await this.store.delete(storageKey);
      return { refused: stored.size === 0 ? 'empty' : 'type-not-allowed' };
    }
    const { size, sha256 } = stored;
    const name = fileName(sent, contentType, otherwise);
    const subject = { subjectType: FILE_SUBJECT, subjectId: threadId, guarded: true };
    await this.mediator.send(
      new RegisterFile({ fileId: id, name, contentType, size, sha256, storageKey, ...subject }),
    );
    return { kept: { id, name, contentType, size } };
  }

  private async put(key: string, body: FileBody): Promise<{ size: number; sha256: string } | undefined> {
    try {
      const put = await this.store.putIfAbsent(key, body, { maxBytes: this.maxBytes });
      return put.created ? put : await measured(await this.store.get(key));
    } catch (error) {
      if (error instanceof FileStoreError && error.code === 'storage.too-large') return undefined;
      throw error;
    }
  }

  /** Undefined for a kind that is not taken. */
  private async typeOf(key: string, size: number): Promise<string | undefined> {
    if (size === 0) return undefined;
    const { stream } = await this.store.get(key, { start: 0, end: SNIFFED_BYTES - 1 });
    const head: Buffer[] = [];
    for await (const chunk of stream) head.push(chunk as Buffer);
    const type = await this.sniffer.typeOf(Buffer.concat(head));
    return type !== undefined && FILE_TYPES.has(type) ? type : undefined;
  }
}
