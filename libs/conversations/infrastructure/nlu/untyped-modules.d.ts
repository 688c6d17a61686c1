declare module '@nlpjs/neural' {
  interface Example {
    readonly input: Readonly<Record<string, number>>;
    readonly output: Readonly<Record<string, number>>;
  }
  class NeuralNetwork {
    constructor(settings?: { log?: boolean });
    train(corpus: readonly Example[]): unknown;
    /** Activation per intent. The same object is reused by every call. */
    run(input: Readonly<Record<string, number>>): Record<string, number> | undefined;
  }
  const exports: { NeuralNetwork: typeof NeuralNetwork };
  export default exports;
}

declare module '@nlpjs/lang-en-min' {
  class StemmerEn {
    /** Every word ever stemmed; never emptied by the library. */
    cache: Record<string, string>;
    stemWord(word: string): string;
  }
  const exports: { StemmerEn: typeof StemmerEn };
  export default exports;
}

declare module '@nlpjs/lang-es/src/stemmer-es.js' {
  class StemmerEs {
    /** Every word ever stemmed; never emptied by the library. */
    cache: Record<string, string>;
    stemWord(word: string): string;
  }
  export default StemmerEs;
}

declare module 'vader-sentiment' {
  const exports: {
    SentimentIntensityAnalyzer: {
      /** `compound` is -1 to 1. */
      polarity_scores(text: string): { neg: number; neu: number; pos: number; compound: number };
    };
  };
  export default exports;
}
