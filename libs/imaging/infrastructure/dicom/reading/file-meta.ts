/** What the file meta information (PS3.10, 7.1) tells. */
export interface FileMeta {
  readonly mediaStorageSopClassUid: string | undefined;
  readonly mediaStorageSopInstanceUid: string | undefined;
  readonly transferSyntaxUid: string;
  readonly implementationClassUid: string | undefined;
  readonly sourceApplicationEntityTitle: string | undefined;
  /** Every element of group 0002 but its length, as written, in the order of the file. */
  readonly elements: readonly { readonly tag: number; readonly vr: string; readonly value: Buffer }[];
  /** Offset of the data set's first byte. */
  readonly dataSetOffset: number;
  /** The group length (0002,0000), type 1, is there. */
  readonly hasGroupLength: boolean;
}
