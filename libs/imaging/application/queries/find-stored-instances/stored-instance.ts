/** An instance and where its file is. */
export interface StoredInstance {
  readonly instanceId: string;
  readonly studyId: string;
  readonly studyInstanceUid: string;
  readonly seriesInstanceUid: string;
  readonly sopInstanceUid: string;
  readonly transferSyntaxUid: string;
  readonly storageKey: string;
  /** Bytes. */
  readonly size: number;
  /** Of the file, hex. */
  readonly sha256: string;
}
