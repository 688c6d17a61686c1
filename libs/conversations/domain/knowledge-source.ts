/** Where an answer comes from. It names the version, so that it stays true when the article is changed or removed. */
export interface KnowledgeSource {
  readonly articleId: string;
  readonly version: number;
  readonly title: string;
  /** The headings that lead to the passage, from the outermost; empty for what stands under none. */
  readonly heading: string;
  /** The page of the document that the article was made from. */
  readonly page: number | null;
}
