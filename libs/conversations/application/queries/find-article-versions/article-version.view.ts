/** A version of an article. It never changes. */
export class ArticleVersionView {
  /** 1, 2, 3… in its article. */
  readonly number!: number;
  readonly title!: string;
  /** Markdown. */
  readonly body!: string;
  readonly locale!: string;
  /** The user or API key; null for what Isocenter did by itself. */
  readonly authorId!: string | null;
  readonly authorName!: string | null;
  /** Why it was changed; of an imported one, the file's name. */
  readonly note!: string | null;
  readonly createdAt!: Date;
}
