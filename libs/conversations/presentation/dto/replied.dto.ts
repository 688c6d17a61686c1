export class RepliedDto {
  /** The messages that the text became, in order. */
  readonly messageIds!: string[];
}
