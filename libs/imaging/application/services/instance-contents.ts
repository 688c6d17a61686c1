import { buffer } from 'node:stream/consumers';
import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { DomainError } from '#kernel';
import { FileStore } from '#platform/storage/file-store';
import { DicomFailure } from '../../domain/dicom/dicom-failure.js';
import { transferSyntaxOf } from '../../domain/dicom/transfer-syntax.js';
import type { StoredFile } from '../queries/find-stored-instances/stored-instance.js';
import type {
  ByteRange,
  FoundBytes,
  FoundContent,
  FoundImage,
  NewPixelData,
  OpenFile,
} from './dicom-files.js';
import { DicomFiles } from './dicom-files.js';
import { sliceStream } from './slice-stream.js';

/** Frames found, over all instances in the cache; tables of greys and colours count by their length. */
const FRAMES_REMEMBERED = 200_000;
const ENTRIES_A_FRAME = 64;

/** The bytes of stored instances: whole files, frames, bulk values. Nothing is held but what has to be turned round. */
@Injectable()
export class InstanceContents {
  /** Stored files never change, so where their frames lie does not, either. */
  private readonly images = new LRUCache<string, FoundImage>({
    maxSize: FRAMES_REMEMBERED,
    sizeCalculation: weightOf,
  });

  constructor(
    private readonly store: FileStore,
    private readonly files: DicomFiles,
  ) {}

  /** The file as it was received. Rejects with a FileStoreError. */
  async asStored(instance: StoredFile): Promise<AsyncIterable<Uint8Array>> {
    return (await this.store.get(instance.storageKey)).stream;
  }

  /** The file in Explicit VR Little Endian; only for files without encapsulated pixel data. */
  async asExplicitLittleEndian(instance: StoredFile): Promise<AsyncIterable<Uint8Array>> {
    return this.files.toExplicitLittleEndian(await this.asStored(instance));
  }

  /** The file with other pixel data, in Explicit VR Little Endian. */
  async withPixelData(instance: StoredFile, pixels: NewPixelData): Promise<AsyncIterable<Uint8Array>> {
    return this.files.withPixelData(await this.asStored(instance), pixels);
  }

  /**
   * Opens the file from any place in it; rejects with a FileStoreError. Places in a deflated file are places in what it
   * inflates to.
   */
  opener(instance: StoredFile): OpenFile {
    const { storageKey } = instance;
    if (isDeflated(instance)) {
      return async (range) => {
        const whole = await this.asExplicitLittleEndian(instance);
        return range ? sliceStream(whole, range) : whole;
      };
    }
    return async (range) => (await this.store.get(storageKey, range && storeRange(range))).stream;
  }

  /** What the instance shows. Throws `imaging.pixels-unreadable` when its frames cannot be told apart. */
  async findContent(instance: StoredFile): Promise<FoundContent> {
    const known = this.images.get(instance.instanceId);
    if (known) return { kind: 'image', image: known };
    const found = await understood(this.files.findContent(this.opener(instance)));
    if (found.kind === 'image') this.images.set(instance.instanceId, found.image);
    return found;
  }

  /** The image of the instance; undefined when it has none. Throws as `findContent`. */
  async findImage(instance: StoredFile): Promise<FoundImage | undefined> {
    const found = await this.findContent(instance);
    return found.kind === 'image' ? found.image : undefined;
  }

  findBulkData(instance: StoredFile, path: string): Promise<FoundBytes | undefined> {
    return understood(this.files.findBulkData(this.opener(instance), path));
  }

  /** The bytes that were found, in one stream. */
  async *read(instance: StoredFile, found: FoundBytes): AsyncGenerator<Uint8Array> {
    if (found.finish) yield await this.whole(instance, found);
    else yield* this.stretches(instance, found);
  }

  /** The bytes that were found, all at once: for frames, whose length is checked before. */
  async whole(instance: StoredFile, found: FoundBytes): Promise<Buffer> {
    const pieces: Buffer[] = [];
    for (const range of found.ranges) if (range.length > 0) pieces.push(await this.stretch(instance, range));
    const [first, ...others] = pieces;
    const bytes = first && others.length === 0 ? first : Buffer.concat(pieces);
    return found.finish?.(bytes) ?? bytes;
  }

  private async stretch(instance: StoredFile, range: ByteRange): Promise<Buffer> {
    if (isDeflated(instance)) return buffer(await this.opener(instance)(range));
    return this.store.read(instance.storageKey, storeRange(range));
  }

  private async *stretches(instance: StoredFile, found: FoundBytes): AsyncGenerator<Uint8Array> {
    const open = this.opener(instance);
    for (const range of found.ranges) if (range.length > 0) yield* await open(range);
  }
}

const isDeflated = ({ transferSyntaxUid }: StoredFile): boolean =>
  transferSyntaxOf(transferSyntaxUid)?.deflated === true;

const storeRange = ({ offset, length }: ByteRange): { start: number; end: number } => ({
  start: offset,
  end: offset + length - 1,
});

/** What was stored can be read; what it says of its pixels may still be nonsense. */
async function understood<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof DicomFailure)) throw error;
    const message = 'Its pixel data are malformed. Ask for the instance as it is stored (transfer-syntax=*).';
    throw new DomainError('not-acceptable', 'imaging.pixels-unreadable', message, { cause: error });
  }
}

function weightOf({ frames, framePresentations, presentation }: FoundImage): number {
  const { modalityLut, voiLut, palette } = presentation;
  const tables = [modalityLut, voiLut, palette?.red, palette?.green, palette?.blue];
  const entries = tables.reduce((sum, table) => sum + (table?.entries.length ?? 0), 0);
  return 1 + frames.length + framePresentations.length + Math.ceil(entries / ENTRIES_A_FRAME);
}
