/** A stretch of a text. It is plain text: nothing in it is markup. */
export class SnippetPartView {
  readonly text!: string;
  /** Whether it is what was looked for. */
  readonly found!: boolean;
}
