/** A passage of the practice's knowledge that was found for a question. */
export class KnowledgeHitView {
  readonly articleId!: string;
  /** Number of the article's version that the passage is of. */
  readonly version!: number;
  readonly title!: string;
  /** The headings above the passage; empty for none. */
  readonly heading!: string;
  /** The page of the document that the article was made from. */
  readonly page!: number | null;
  /** Plain text, as a bot would say it. */
  readonly text!: string;
  readonly locale!: string;
  /** How well it fits; higher is better. */
  readonly score!: number;
  /** Whether that is enough for a bot to answer with it. */
  readonly answers!: boolean;
}
