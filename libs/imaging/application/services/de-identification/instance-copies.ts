import { crc32 } from 'node:zlib';
import { Injectable } from '@nestjs/common';
import { FileStore } from '#platform/storage/file-store';
import { FileStoreError } from '#platform/storage/file-store-error';
import type { CopyOutcome } from '../../../domain/de-identification/de-identification.repository.js';
import { DicomFailure } from '../../../domain/dicom/dicom-failure.js';
import { DicomFiles } from '../dicom-files.js';
import { InstanceStore } from '../instance-store.js';
import { type DeIdentificationOrder, DeIdentifier } from './de-identifier.js';
import { openStoredFile } from './open-stored-file.js';

const LARGEST_COPY = 8 * 1024 ** 3;

/** One instance to copy, and where to. */
export interface CopyTask {
  readonly storageKey: string;
  readonly transferSyntaxUid: string;
  readonly order: DeIdentificationOrder;
  /** The key for the copy, or the project that it becomes an instance of a study for. */
  readonly to: string | { readonly projectId: string };
  readonly organizationId: string;
  /** Ends the copying; nothing of it stays. */
  readonly signal: AbortSignal;
}

/** Makes the de-identified copy of one instance. The same task again leaves the same file, or finds the same instance. */
@Injectable()
export class InstanceCopies {
  constructor(
    private readonly store: FileStore,
    private readonly files: DicomFiles,
    private readonly deIdentifier: DeIdentifier,
    private readonly instances: InstanceStore,
  ) {}

  /** Rejects when the store fails: then it may be tried again. */
  async make(task: CopyTask): Promise<CopyOutcome> {
    try {
      return await this.copy(task);
    } catch (error) {
      const gone = error instanceof FileStoreError && error.code === 'storage.not-found';
      if (error instanceof DicomFailure || gone) return { refused: 'unreadable' };
      throw error;
    }
  }

  private async copy({ order, to, organizationId, signal, ...file }: CopyTask): Promise<CopyOutcome> {
    const made = await this.deIdentifier.deIdentify(openStoredFile(this.store, this.files, file), order);
    if ('refused' in made) return made;
    const { studyInstanceUid, seriesInstanceUid, sopInstanceUid, content: copied } = made;
    const seen = { size: 0, crc32: 0 };
    async function* content(): AsyncGenerator<Buffer> {
      for await (const bytes of copied) {
        signal.throwIfAborted();
        seen.size += bytes.length;
        seen.crc32 = crc32(bytes, seen.crc32);
        yield bytes;
      }
    }
    if (typeof to === 'object') {
      const [outcome] = await this.instances.store(organizationId, only(content()), {}, to);
      if (outcome?.failureReason !== undefined) return { refused: 'not-stored' };
    } else {
      await this.store.put(to, content(), { maxBytes: LARGEST_COPY });
    }
    const path = `${order.pseudonym}/${studyInstanceUid}/${seriesInstanceUid}/${sopInstanceUid}.dcm`;
    return { path, ...seen, studyInstanceUid };
  }
}

async function* only<T>(one: T): AsyncGenerator<T> {
  yield await Promise.resolve(one);
}
