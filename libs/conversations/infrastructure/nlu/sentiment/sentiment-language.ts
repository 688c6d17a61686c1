/** How people speak of a practice in one language. The patterns read lower case without accents. */
export interface SentimentLanguage {
  /** Feelings about illness, which say nothing of the practice, global: cut out before anything is scored. */
  readonly clinical: RegExp;
  /** Weights on the scale of VADER, -4 to 4, of words and turns of phrase. */
  readonly cues: readonly (readonly [weight: number, pattern: string])[];
  /** Ends right before a cue that is denied. */
  readonly negation: RegExp;
  /** Beside a cue: makes it stronger. */
  readonly intensifier: RegExp;
  /** A general lexicon where there is one. */
  readonly general?: {
    /** Words of illness and courtesy that it weighs, global: cut out of what it reads. */
    readonly noise: RegExp;
    /** Loads its reading, -1 to 1. */
    readonly load: () => Promise<(text: string) => number>;
  };
}
