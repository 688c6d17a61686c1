import { crc32 } from 'node:zlib';
import { Injectable } from '@nestjs/common';
import { DomainError } from '#kernel';
import { FileStore } from '#platform/storage/file-store';
import { FileStoreError } from '#platform/storage/file-store-error';
import type { CopyOutcome } from '../../../domain/de-identification/de-identification.repository.js';
import { DicomFailure } from '../../../domain/dicom/dicom-failure.js';
import type { StoredFile } from '../../queries/find-stored-instances/stored-instance.js';
import { InstanceContents } from '../instance-contents.js';
import { InstanceImages } from '../instance-images.js';
import { InstanceStore } from '../instance-store.js';
import {
  type DeIdentificationOrder,
  type DeIdentifiedFile,
  DeIdentifier,
  type NoCopy,
} from './de-identifier.js';
import { only } from '../only.js';

const LARGEST_COPY = 8 * 1024 ** 3;
/** Of frames that were to be decompressed, see FrameImages and InstanceImages; not that too much other work waits. */
const NOT_DECOMPRESSED = new Set([
  'imaging.pixels-unreadable',
  'imaging.frame-too-large',
  'imaging.too-long-uncompressed',
]);

/** One instance to copy, and where to. */
export interface CopyTask {
  readonly instance: StoredFile;
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
    private readonly contents: InstanceContents,
    private readonly images: InstanceImages,
    private readonly deIdentifier: DeIdentifier,
    private readonly instances: InstanceStore,
  ) {}

  /** Rejects when the store fails: then it may be tried again. */
  async make(task: CopyTask): Promise<CopyOutcome> {
    const reading = this.contents.keepOpen(task.instance);
    try {
      return await this.copy(task);
    } catch (error) {
      const gone = error instanceof FileStoreError && error.code === 'storage.not-found';
      if (error instanceof DicomFailure || gone) return { refused: 'unreadable' };
      if (error instanceof DomainError && NOT_DECOMPRESSED.has(error.code))
        return { refused: 'mask-not-possible' };
      throw error;
    } finally {
      await reading.close();
    }
  }

  private async copy({ instance, order, to, organizationId, signal }: CopyTask): Promise<CopyOutcome> {
    const made = await this.deIdentified(instance, order);
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

  /** Pixels that have to be masked, and cannot as they are stored, are converted first. */
  private async deIdentified(
    instance: StoredFile,
    order: DeIdentificationOrder,
  ): Promise<Exclude<DeIdentifiedFile | NoCopy, { needs: unknown }>> {
    const made = await this.deIdentifier.deIdentify(this.contents.opener(instance), order);
    if (!('needs' in made)) return made;
    const plain = await this.deIdentifier.deIdentify(this.images.plainOpener(instance), order);
    return 'needs' in plain ? { refused: 'mask-not-possible' } : plain;
  }
}
