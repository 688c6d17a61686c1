/** Where an answer of the bot comes from, as it was then. */
export class SourceView {
  readonly articleId!: string;
  /** The article's version that answered; it can be read even when the article was changed or removed since. */
  readonly version!: number;
  readonly title!: string;
  /** The headings above the passage; empty for none. */
  readonly heading!: string;
  /** The page of the document that the article was made from. */
  readonly page!: number | null;
}
