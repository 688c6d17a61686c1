import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { FileStore } from '#platform/storage/file-store';
import { transferSyntaxOf } from '../../domain/dicom/transfer-syntax.js';
import type { StoredInstance } from '../queries/find-stored-instances/stored-instance.js';
import type { ByteRange, FoundBytes, OpenFile } from './dicom-files.js';
import { DicomFiles } from './dicom-files.js';
import { sliceStream } from './slice-stream.js';

/** Frames found, over all instances in the cache. */
const FRAMES_REMEMBERED = 200_000;

/** The bytes of stored instances: whole files, frames, bulk values. Nothing is held but what has to be turned round. */
@Injectable()
export class InstanceContents {
  /** Stored files never change, so where their frames lie does not, either. */
  private readonly frames = new LRUCache<string, readonly FoundBytes[]>({
    maxSize: FRAMES_REMEMBERED,
    sizeCalculation: (frames) => frames.length + 1,
  });

  constructor(
    private readonly store: FileStore,
    private readonly files: DicomFiles,
  ) {}

  /** The file as it was received. Rejects with a FileStoreError. */
  async asStored(instance: StoredInstance): Promise<AsyncIterable<Uint8Array>> {
    return (await this.store.get(instance.storageKey)).stream;
  }

  /** The file in Explicit VR Little Endian; only for files without encapsulated pixel data. */
  async asExplicitLittleEndian(instance: StoredInstance): Promise<AsyncIterable<Uint8Array>> {
    return this.files.toExplicitLittleEndian(await this.asStored(instance));
  }

  /** Where the frames lie, first one first; none when there are no pixel data. Throws DicomFailure. */
  async findFrames(instance: StoredInstance): Promise<readonly FoundBytes[]> {
    const known = this.frames.get(instance.instanceId);
    if (known) return known;
    const found = (await this.files.findFrames(this.opener(instance))) ?? [];
    this.frames.set(instance.instanceId, found);
    return found;
  }

  findBulkData(instance: StoredInstance, path: string): Promise<FoundBytes | undefined> {
    return this.files.findBulkData(this.opener(instance), path);
  }

  /** The bytes that were found, in one stream. */
  async *read(instance: StoredInstance, found: FoundBytes): AsyncGenerator<Uint8Array> {
    if (found.finish) {
      const pieces: Uint8Array[] = [];
      for await (const piece of this.stretches(instance, found)) pieces.push(piece);
      yield found.finish(Buffer.concat(pieces));
    } else {
      yield* this.stretches(instance, found);
    }
  }

  private async *stretches(instance: StoredInstance, found: FoundBytes): AsyncGenerator<Uint8Array> {
    const open = this.opener(instance);
    for (const range of found.ranges) if (range.length > 0) yield* await open(range);
  }

  /** Places in a deflated file are places in what it inflates to. */
  private opener(instance: StoredInstance): OpenFile {
    const { storageKey, transferSyntaxUid } = instance;
    if (transferSyntaxOf(transferSyntaxUid)?.deflated) {
      return async (range) => {
        const whole = await this.asExplicitLittleEndian(instance);
        return range ? sliceStream(whole, range) : whole;
      };
    }
    return async (range) => (await this.store.get(storageKey, storeRange(range))).stream;
  }
}

function storeRange(range: ByteRange | undefined): { start: number; end: number } | undefined {
  return range && { start: range.offset, end: range.offset + range.length - 1 };
}
