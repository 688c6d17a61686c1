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
  /** What remains to be done to all of the bytes: make big endian little, shift out leading bits. Absent: nothing. */
  readonly finish?: (bytes: Buffer) => Buffer;
}

/** The image of a file. */
export interface FoundImage {
  readonly format: PixelFormat;
  /** First frame first, at least one. */
  readonly frames: readonly FoundBytes[];
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

  /** Where the bulk value of a path (`7FE00010`, `00880200/0/7FE00010`) lies; undefined when there is none. */
  abstract findBulkData(open: OpenFile, path: string): Promise<FoundBytes | undefined>;
}
