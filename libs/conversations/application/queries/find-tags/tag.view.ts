/** A tag that conversations have. */
export class TagView {
  readonly tag!: string;
  /** How many conversations have it, closed ones included. */
  readonly conversations!: number;
}
