/** A part of an article that can answer by itself. */
export interface Passage {
  /** The headings that lead to it, from the outermost, joined by ` › `; empty for what stands under none. */
  readonly heading: string;
  /** The innermost heading as it is written in addresses; empty for none. */
  readonly anchor: string;
  /** The page of the document it comes from. */
  readonly page: number | null;
  /** Plain text. */
  readonly text: string;
}
