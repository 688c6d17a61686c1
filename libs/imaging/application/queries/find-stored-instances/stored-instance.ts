/** The file of an instance. */
export interface StoredFile {
  readonly instanceId: string;
  readonly transferSyntaxUid: string;
  readonly storageKey: string;
}

/** An instance and where its file is. */
export interface StoredInstance extends StoredFile {
  readonly studyId: string;
  readonly studyInstanceUid: string;
  readonly seriesInstanceUid: string;
  readonly sopInstanceUid: string;
  /** Bytes. */
  readonly size: number;
  /** Of the file, hex. */
  readonly sha256: string;
}
