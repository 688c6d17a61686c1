import { Sentiment } from '../../../application/services/sentiment.js';
import type { SentimentReading } from '../../../application/services/sentiment.js';
import { foldAccents } from '../fold-accents.js';
import { sentimentEn } from './sentiment-en.js';
import { sentimentEs } from './sentiment-es.js';
import type { SentimentLanguage } from './sentiment-language.js';

/** VADER's constant: sums are brought to -1 to 1 by x / √(x² + 15). */
const ALPHA = 15;
const STRONGER = 1.3;
/** A denied word says the opposite, less strongly. */
const DENIED = -0.74;
const THRESHOLD = 0.3;
/** Longer messages are read only this far. */
const READ_AT_MOST = 2000;

const NEUTRAL: SentimentReading = { score: 0, label: 'neutral' };

interface Reader {
  readonly language: SentimentLanguage;
  readonly cues: readonly (readonly [number, RegExp])[];
  general?: Promise<(text: string) => number>;
}

const reader = (language: SentimentLanguage): Reader => ({
  language,
  cues: language.cues.map(([weight, pattern]) => [weight, new RegExp(`\\b(?:${pattern})\\b`, 'g')]),
});

/**
 * Sentiment towards the practice, by lexicons and rules: explainable and the same every time. Words of illness and fear
 * are cut out first: "terrible pain" complains of nobody.
 */
export class LocalSentiment extends Sentiment {
  private readonly readers: Readonly<Record<string, Reader>> = {
    en: reader(sentimentEn),
    es: reader(sentimentEs),
  };

  override async of(text: string, locale: string): Promise<SentimentReading> {
    const language = locale.split('-')[0]?.toLowerCase() ?? '';
    const own = Object.hasOwn(this.readers, language) ? this.readers[language] : undefined;
    if (!own) return NEUTRAL;
    const plain = foldAccents(
      text
        .slice(0, READ_AT_MOST)
        .normalize('NFC')
        .replace(/[’‘`´]/g, "'")
        .toLowerCase(),
    );
    const about = plain.replace(own.language.clinical, ' ');
    const sum = (await this.generally(about, own)) + cuesIn(about, own);
    const score = Math.round((sum / Math.sqrt(sum ** 2 + ALPHA)) * 1000) / 1000;
    return { score, label: score <= -THRESHOLD ? 'negative' : score >= THRESHOLD ? 'positive' : 'neutral' };
  }

  private async generally(text: string, own: Reader): Promise<number> {
    const { general } = own.language;
    if (!general) return 0;
    own.general ??= general.load();
    return sumOf((await own.general)(text.replace(general.noise, ' ')));
  }
}

/** The sum that VADER had before it normalised it. */
const sumOf = (compound: number): number =>
  (compound * Math.sqrt(ALPHA)) / Math.sqrt(Math.max(0.01, 1 - compound ** 2));

function cuesIn(text: string, { cues, language }: Reader): number {
  let sum = 0;
  for (const [weight, pattern] of cues) {
    for (const { index } of text.matchAll(pattern)) {
      const before = text.slice(Math.max(0, index - 40), index).replace(/^.*[.,;!?]/s, '');
      const denied = language.negation.test(before) ? DENIED : 1;
      sum += weight * denied * (language.intensifier.test(before) ? STRONGER : 1);
    }
  }
  return sum;
}
