/** A file that came with a message. */
export class MediaView {
  readonly kind!: string;
  readonly name!: string | null;
  readonly contentType!: string | null;
  /** Bytes. */
  readonly size!: number | null;
}
