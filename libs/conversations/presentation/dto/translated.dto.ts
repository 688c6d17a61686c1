/** A reply in the contact's language. */
export class TranslatedDto {
  /** BCP 47 tag. */
  language!: string;
  text!: string;
  /** False where the contact writes the language of staff: then it is the text itself. */
  translated!: boolean;
}
