/** A list to choose from, or a gap to fill, with its place in the text in UTF-16 units. */
export class TextChoiceView {
  readonly start!: number;
  readonly end!: number;
  /** None for a gap. */
  readonly options!: string[];
}

/** A macro or text with its fields written out. */
export class ExpandedTextView {
  readonly text!: string;
  readonly choices!: TextChoiceView[];
}
