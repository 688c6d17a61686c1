import type { InstanceAttributes } from '../../domain/dicom/instance-attributes.js';
import type { PixelFormat } from '../../domain/dicom/pixel-format.js';
import type { Presentation } from '../../domain/dicom/presentation.js';

/** What reading a file gives. */
export interface ReadInstance {
  readonly attributes: InstanceAttributes;
  /** DICOM JSON of the data set; bulk values are references of the form `bulkdata/<path>`. */
  readonly metadata: string;
  /** Warning Reason (0008,1196) with which it is stored. */
  readonly warningReason?: number;
}

/** One file being read while its bytes pass by. */
export interface InstanceReading {
  /** Await the result when it is a promise. Throws DicomFailure. */
  push(chunk: Buffer): Promise<void> | undefined;
  /** Throws DicomFailure when the file is cut off, or is no instance that can be stored. */
  end(): Promise<ReadInstance>;
  /** Class and instance as far as they are read, also after a failure. */
  readonly identity: { readonly sopClassUid?: string; readonly sopInstanceUid?: string };
}

/** A stretch of bytes in a file. */
export interface ByteRange {
  readonly offset: number;
  readonly length: number;
}

/** Where one frame, or one bulk value, lies in its file. */
export interface FoundBytes {
  /** One stretch, or the fragments of an encapsulated frame. */
  readonly ranges: readonly ByteRange[];
  /** A compressed stream in the file's transfer syntax, not native values. */
  readonly encapsulated: boolean;
  /** They are big endian words of so many bytes, counted from the start of their value. */
  readonly bigEndian?: { readonly unit: 2 | 4 | 8; readonly value: ByteRange };
  /** They begin or end inside of a byte, as frames of single bits do (PS3.5, 8.1.1): bits before the first, and of them. */
  readonly bits?: { readonly skip: number; readonly count: number };
}

/** The frames of an image, first frame first. Native ones follow from the first: none of a million is held. */
export interface FoundFrames {
  readonly length: number;
  /** Undefined behind the last one. @param index from 0 on */
  at(index: number): FoundBytes | undefined;
}

/** The image of a file. */
export interface FoundImage {
  readonly format: PixelFormat;
  /** At least one. */
  readonly frames: FoundFrames;
  readonly presentation: Presentation;
  /** What single frames say beyond that; none when no frame does. */
  readonly framePresentations: readonly Presentation[];
  /** Number of the frame that stands for all, from 1 on. */
  readonly representativeFrame: number;
}

/** What a file shows to people. */
export type FoundContent =
  | { readonly kind: 'image'; readonly image: FoundImage }
  | { readonly kind: 'pdf'; readonly content: FoundBytes | Uint8Array }
  | { readonly kind: 'document'; readonly html: string; readonly text: string }
  | { readonly kind: 'other' };

/** Pixel data that a file gets instead of its own. */
export interface NewPixelData {
  readonly transferSyntaxUid: string;
  /** What the data set says of them. */
  readonly format: PixelFormat;
  /** Bytes of all frames together, for native ones; compressed ones follow each other as fragments. */
  readonly length?: number;
  /** They have gone through a lossy compression. */
  readonly lossy: boolean;
  /** They go through one now: its name (PS3.3, C.7.6.1.1.5.2) and how much smaller they get. */
  readonly compression?: { readonly method: string; readonly ratio: number };
  readonly frames: AsyncIterable<Uint8Array>;
}

/** A stored file opened from its start, or from a place in it. */
export type OpenFile = (range?: ByteRange) => Promise<AsyncIterable<Uint8Array>>;

/** Reads and converts DICOM files. */
export abstract class DicomFiles {
  abstract read(): InstanceReading;

  /** A native or deflated file as Explicit VR Little Endian, converted while it streams by. */
  abstract toExplicitLittleEndian(source: AsyncIterable<Uint8Array>): AsyncIterable<Buffer>;

  /** A file in Explicit VR Little Endian with other pixel data; elements behind the pixel data are left out. */
  abstract withPixelData(source: AsyncIterable<Uint8Array>, pixels: NewPixelData): AsyncIterable<Uint8Array>;

  /**
   * What a file shows. Throws DicomFailure when its frames cannot be told apart.
   *
   * @param open asked for the whole file, and read no further than needed
   */
  abstract findContent(open: OpenFile): Promise<FoundContent>;

  /** Where the bulk values of these paths (`7FE00010`, `00880200/0/7FE00010`) lie; those that do not exist are left out. */
  abstract findBulkData(open: OpenFile, paths: readonly string[]): Promise<ReadonlyMap<string, FoundBytes>>;

  /** The bytes that were found: little endian, from their first bit on. Nothing is held but what two pieces share. */
  abstract bytesOf(open: OpenFile, found: FoundBytes): AsyncIterable<Uint8Array>;
}
