/** What the practice's knowledge says to a question, found above the search's threshold. */
export interface KnowledgeAnswer {
  readonly articleId: string;
  readonly title: string;
  readonly text: string;
  /** Score of the search, higher is better; kept so that an answer can be explained. */
  readonly score: number;
}
