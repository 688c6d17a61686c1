/** A stored file of a conversation. */
export interface KeptFile {
  /** In the files context. */
  readonly id: string;
  readonly name: string;
  /** As found out from its content. */
  readonly contentType: string;
  /** Bytes. */
  readonly size: number;
}
