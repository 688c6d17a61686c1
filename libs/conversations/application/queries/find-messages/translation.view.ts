/** A message in the language of staff. */
export class TranslationView {
  /** BCP 47 tag. */
  readonly language!: string;
  readonly text!: string;
  /** `author` where it is what a colleague wrote, and the message what was made of it; else the model and its prompt. */
  readonly madeBy!: string;
}
