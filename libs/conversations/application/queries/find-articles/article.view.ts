/** An article of the practice's knowledge. */
export class ArticleView {
  readonly id!: string;
  readonly version!: number;
  readonly title!: string;
  readonly body!: string;
  readonly locale!: string;
  /** Whether the bot may answer from it. */
  readonly published!: boolean;
  readonly createdAt!: Date;
}
