/** A file of OHIF, as it lies in its folder. */
export interface ViewerFile {
  /** On disk. */
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  readonly contentType: string;
  /** Of the content, in quotes. */
  readonly etag: string;
  /** Its name changes with its content. */
  readonly immutable: boolean;
  /** The same, compressed with gzip. */
  readonly gzip?: { readonly path: string; readonly size: number };
}
