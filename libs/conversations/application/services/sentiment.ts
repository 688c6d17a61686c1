/** How a person feels about the practice. Pain, fear and bad news are no feeling towards it. */
export interface SentimentReading {
  /** -1 (angry) to 1 (delighted). */
  readonly score: number;
  readonly label: 'negative' | 'neutral' | 'positive';
}

/** Reads anger, complaint and gratitude from a message. */
export abstract class Sentiment {
  /**
   * @param text the message as written; nothing of it may be logged
   * @param locale BCP 47 tag; a language without resources is neutral
   */
  abstract of(text: string, locale: string): Promise<SentimentReading>;
}
