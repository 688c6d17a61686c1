import type { KnowledgeSource } from '../knowledge-source.js';

/** What the practice's knowledge says to a question, found above the search's threshold, and where it says so. */
export interface KnowledgeAnswer extends KnowledgeSource {
  /** Plain text. */
  readonly text: string;
  /** Score of the search, higher is better; kept so that an answer can be explained. */
  readonly score: number;
}
