import type neural from '@nlpjs/neural';
import type english from '@nlpjs/lang-en-min';

export interface NlpJs {
  readonly NeuralNetwork: typeof neural.NeuralNetwork;
  readonly StemmerEn: typeof english.StemmerEn;
}

let loading: Promise<NlpJs> | undefined;

/**
 * Loads NLP.js on first use: only its network and its English stemmer (6 MB). The umbrella package @nlpjs/basic takes
 * 31 MB, prints a warning of its old logger when loaded, and keeps every utterance that it has ever tokenised.
 */
export function loadNlpJs(): Promise<NlpJs> {
  loading ??= Promise.all([import('@nlpjs/neural'), import('@nlpjs/lang-en-min')]).then(
    ([{ default: network }, { default: language }]) => ({ ...network, ...language }),
  );
  return loading;
}
