/** A file that a message may take: by its id, once, within a day. */
export class UploadAnswer {
  readonly id!: string;
  readonly name!: string;
  /** As found out from the content. */
  readonly contentType!: string;
  /** Bytes. */
  readonly size!: number;
}
