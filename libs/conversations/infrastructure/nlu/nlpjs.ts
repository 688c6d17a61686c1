import type neural from '@nlpjs/neural';

export interface NlpJs {
  readonly NeuralNetwork: typeof neural.NeuralNetwork;
}

/**
 * Loads NLP.js on first use: only its network here, and its stemmers where a language needs them (7 MB together). The
 * umbrella package @nlpjs/basic takes 31 MB, prints a warning of its old logger when loaded, and keeps every utterance
 * that it has ever tokenised.
 */
export async function loadNlpJs(): Promise<NlpJs> {
  return (await import('@nlpjs/neural')).default;
}
