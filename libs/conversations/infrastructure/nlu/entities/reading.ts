/** What the readers of entities share: the text with simple quotes and spaces, and the practice's present moment. */
export interface Reading {
  /** Same length and offsets as the message, in lower case, typographic quotes made plain. */
  readonly lower: string;
  /** The message with typographic quotes made plain; offsets as in `lower`. */
  readonly text: string;
  readonly locale: string;
  /** YYYY-MM-DD in the practice's zone. */
  readonly today: string;
}
