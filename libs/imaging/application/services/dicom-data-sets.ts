/** One attribute in the DICOM JSON Model (PS3.18, Annex F). */
export interface JsonAttribute {
  readonly vr: string;
  readonly Value?: readonly unknown[];
}

/** A data set in the DICOM JSON Model: attributes by tag, eight hexadecimal digits. */
export type JsonDataSet = Readonly<Record<string, JsonAttribute>>;

/** What the file meta information says of a data set that comes without one (PS3.10, 7.1). */
export interface FileHead {
  readonly sopClassUid: string;
  readonly sopInstanceUid: string;
  readonly transferSyntaxUid: string;
  /** AE titles: who sent it, and what they called us. */
  readonly sendingAeTitle: string;
  readonly receivingAeTitle: string;
}

/** Data sets without a file around them, as they go over the network. */
export abstract class DicomDataSets {
  /** What stands before the data set in its file: preamble, prefix, file meta information. */
  abstract fileHead(head: FileHead): Buffer;

  /**
   * The data set of a file while it streams by: as it is, or, when its pixel data are native, in Implicit VR Little Endian.
   * Throws DicomFailure when the file cannot be read.
   */
  abstract dataSetOf(
    file: AsyncIterable<Uint8Array>,
    encoding: 'as-stored' | 'implicit',
  ): AsyncIterable<Buffer>;

  /** Throws DicomFailure when the bytes are no data set of that (native) transfer syntax. */
  abstract read(bytes: Buffer, transferSyntaxUid: string): JsonDataSet;

  /** Writes one in Implicit or Explicit VR Little Endian; text is UTF-8, and says so. */
  abstract write(dataSet: JsonDataSet, transferSyntaxUid: string): Buffer;
}
