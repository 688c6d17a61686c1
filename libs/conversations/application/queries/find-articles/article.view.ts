/** An article of the practice's knowledge, as its newest version says it. */
export class ArticleView {
  readonly id!: string;
  /** Of the article itself, for If-Match; not the number of what it says. */
  readonly version!: number;
  readonly title!: string;
  /** Markdown. */
  readonly body!: string;
  readonly locale!: string;
  /** Whether the bot answers from it. */
  readonly published!: boolean;
  /** Number of the newest version. */
  readonly latestVersion!: number;
  /** Number of the version that answers; null while none does. */
  readonly publishedVersion!: number | null;
  readonly createdAt!: Date;
}
