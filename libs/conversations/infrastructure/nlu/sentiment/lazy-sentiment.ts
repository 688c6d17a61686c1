import { Sentiment } from '../../../application/services/sentiment.js';
import type { SentimentReading } from '../../../application/services/sentiment.js';

/** The local sentiment, loaded with the first message: only workers ever read one. */
export class LazySentiment extends Sentiment {
  private loading?: Promise<Sentiment>;

  override async of(text: string, locale: string): Promise<SentimentReading> {
    this.loading ??= import('./local-sentiment.js').then(({ LocalSentiment }) => new LocalSentiment());
    return (await this.loading).of(text, locale);
  }
}
