import type { InstanceAttributes } from '../../domain/dicom/instance-attributes.js';

/** What reading a file gives. */
export interface ReadInstance {
  readonly attributes: InstanceAttributes;
  /** DICOM JSON of the data set; bulk values are references of the form `bulkdata/<path>`. */
  readonly metadata: string;
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

/** A stored file opened from its start, or from a place in it. */
export type OpenFile = (range?: ByteRange) => Promise<AsyncIterable<Uint8Array>>;

/** Reads and converts DICOM files. */
export abstract class DicomFiles {
  abstract read(): InstanceReading;

  /** A native or deflated file as Explicit VR Little Endian, converted while it streams by. */
  abstract toExplicitLittleEndian(source: AsyncIterable<Uint8Array>): AsyncIterable<Buffer>;

  /**
   * Where all frames of the pixel data lie; undefined when there are none. Throws DicomFailure when they cannot be told apart.
   *
   * @param open asked for the whole file, and read no further than needed
   */
  abstract findFrames(open: OpenFile): Promise<readonly FoundBytes[] | undefined>;

  /** Where the bulk value of a path (`7FE00010`, `00880200/0/7FE00010`) lies; undefined when there is none. */
  abstract findBulkData(open: OpenFile, path: string): Promise<FoundBytes | undefined>;
}
