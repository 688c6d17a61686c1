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
import { ForwardReader } from './forward-reader.js';
import { madeFrom } from './made-from.js';
import { sliceStream } from './slice-stream.js';
import { weightOf } from './weight-of.js';
import { only } from './only.js';

/** Over all instances in the cache: as many fragments as the reader of files lets one have. */
const WEIGHT_REMEMBERED = 250_000;
/** Frames of a deflated file that come before the one that was asked for before them: each inflates it anew. */
const STEPS_BACK = 7;

/** The bytes of stored instances: whole files, frames, bulk values, read while they are sent. */
@Injectable()
export class InstanceContents {
  /** Stored files never change, so where their frames lie does not, either. */
  private readonly images = new LRUCache<string, FoundImage>({
    maxSize: WEIGHT_REMEMBERED,
    sizeCalculation: weightOf,
  });
  /** Of deflated instances that are kept open. */
  private readonly open = new WeakMap<StoredFile, ForwardReader>();

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
    const stored = await this.asStored(instance);
    return madeFrom(stored, this.files.toExplicitLittleEndian(stored));
  }

  /** The file with other pixel data, in Explicit VR Little Endian. */
  async withPixelData(instance: StoredFile, pixels: NewPixelData): Promise<AsyncIterable<Uint8Array>> {
    const stored = await this.asStored(instance);
    return madeFrom(stored, this.files.withPixelData(stored, pixels));
  }

  /**
   * Opens the file from any place in it; rejects with a FileStoreError. Places in a deflated file are places in what it
   * inflates to.
   */
  opener(instance: StoredFile): OpenFile {
    if (!isDeflated(instance)) {
      const { storageKey } = instance;
      return async (range) => (await this.store.get(storageKey, range && storeRange(range))).stream;
    }
    return async (range) => {
      const open = this.open.get(instance);
      if (open && range) return open.read(range);
      const whole = await this.asExplicitLittleEndian(instance);
      return range ? sliceStream(whole, range) : whole;
    };
  }

  /**
   * Until it is closed, stretches of a deflated instance are inflated in one pass as long as they ascend. It is kept open for
   * who has this very object, which is one request.
   */
  keepOpen(instance: StoredFile): { close: () => Promise<void> } {
    if (!isDeflated(instance) || this.open.has(instance)) return { close: () => Promise.resolve() };
    const reader = new ForwardReader(() => this.asExplicitLittleEndian(instance));
    this.open.set(instance, reader);
    return {
      close: () => {
        this.open.delete(instance);
        return reader.close();
      },
    };
  }

  /** Throws `imaging.frames-out-of-order` when frames in this order would have a deflated instance inflated too often. */
  checkOrder(instance: StoredFile, numbers: readonly number[]): void {
    if (!isDeflated(instance)) return;
    const back = numbers.filter((number, i) => number <= (numbers[i - 1] ?? 0));
    if (back.length > STEPS_BACK) throw outOfOrder();
  }

  /** What the instance shows. Throws `imaging.pixels-unreadable` when its frames cannot be told apart. */
  async findContent(instance: StoredFile): Promise<FoundContent> {
    const known = this.images.get(instance.instanceId);
    if (known) return { kind: 'image', image: known };
    const reading = this.keepOpen(instance);
    try {
      const found = await understood(this.files.findContent(this.opener(instance)));
      if (found.kind === 'image') this.images.set(instance.instanceId, found.image);
      return found;
    } finally {
      await reading.close();
    }
  }

  /** The image of the instance; undefined when it has none. Throws as `findContent`. */
  async findImage(instance: StoredFile): Promise<FoundImage | undefined> {
    const found = await this.findContent(instance);
    return found.kind === 'image' ? found.image : undefined;
  }

  /** The bulk values of these paths, in one pass over the file; those that do not exist are left out. */
  findBulkData(instance: StoredFile, paths: readonly string[]): Promise<ReadonlyMap<string, FoundBytes>> {
    return understood(this.files.findBulkData(this.opener(instance), paths));
  }

  /** The bytes that were found, in one stream. */
  async *read(instance: StoredFile, found: FoundBytes): AsyncGenerator<Uint8Array> {
    yield* this.files.bytesOf(this.opener(instance), found);
  }

  /** The bytes that were found, all at once: for frames, whose length is checked before. */
  async whole(instance: StoredFile, found: FoundBytes): Promise<Uint8Array> {
    const open = isDeflated(instance) ? this.opener(instance) : this.atOnce(instance);
    const pieces: Uint8Array[] = [];
    for await (const piece of this.files.bytesOf(open, found)) pieces.push(piece);
    const [first, ...others] = pieces;
    return first && others.length === 0 ? first : Buffer.concat(pieces);
  }

  /** Opens stretches without a stream between, which would cost more than most frames. */
  private atOnce({ storageKey }: StoredFile): OpenFile {
    return async (range) => only(await this.store.read(storageKey, range && storeRange(range)));
  }
}

const isDeflated = ({ transferSyntaxUid }: StoredFile): boolean =>
  transferSyntaxOf(transferSyntaxUid)?.deflated === true;

const storeRange = ({ offset, length }: ByteRange): { start: number; end: number } => ({
  start: offset,
  end: offset + length - 1,
});

const outOfOrder = (): DomainError =>
  new DomainError(
    'not-acceptable',
    'imaging.frames-out-of-order',
    `The instance is stored deflated, so that its frames can only be read in their order: ask for them so, or go back at most ${STEPS_BACK} times.`,
  );

/** What was stored can be read; what it says of its pixels may still be nonsense, or too much. */
async function understood<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof DicomFailure)) throw error;
    const message = `Its pixel data cannot be understood: ${error.message}. Ask for the instance as it is stored (transfer-syntax=*).`;
    throw new DomainError('not-acceptable', 'imaging.pixels-unreadable', message, { cause: error });
  }
}
