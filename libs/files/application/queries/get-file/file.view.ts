/** A file as its readers see it. */
export class FileView {
  readonly id!: string;
  readonly version!: number;
  readonly name!: string;
  /** Media type as found out from the content. */
  readonly contentType!: string;
  /** Bytes. */
  readonly size!: number;
  /** SHA-256 of the content, hex. */
  readonly sha256!: string;
  /** Where the content lies; not shown outside of the system. */
  readonly storageKey!: string;
  /** What it belongs to, such as `report`; null for one that stands alone. */
  readonly subjectType!: string | null;
  readonly subjectId!: string | null;
  readonly createdAt!: Date;
}
