/** A text that staff answer contacts with. */
export class CannedReplyView {
  readonly id!: string;
  readonly version!: number;
  /** Unique in the practice. */
  readonly shortcut!: string;
  readonly text!: string;
  readonly createdAt!: Date;
}
