import { isNear } from './is-near.js';
import type { NlpJs } from './nlpjs.js';

export interface Example {
  readonly intent: string;
  readonly features: readonly string[];
}

export interface Classified {
  readonly intent: string;
  /** 0 to 1. */
  readonly confidence: number;
}

const NOTHING: Classified = { intent: 'none', confidence: 0 };
/** A pair of words says less than a word: it only settles what the words leave open ("not right"). */
const PAIR_WEIGHT = 0.5;

/** Shorter words are too close to each other to be slips of one another. */
const SHORTEST_SLIP = 5;

/** A trained classifier of intents. */
export class IntentModel {
  private readonly known: ReadonlySet<string>;
  private readonly words: readonly string[];

  private constructor(
    private readonly network: InstanceType<NlpJs['NeuralNetwork']>,
    examples: readonly Example[],
  ) {
    this.known = new Set(examples.flatMap(({ features }) => features));
    this.words = [...this.known].flatMap((feature) => /^1:(\p{L}+)$/u.exec(feature)?.[1] ?? []);
  }

  /** Trains on examples; a few hundred take some tens of milliseconds. */
  static train(nlp: NlpJs, examples: readonly Example[]): IntentModel {
    const network = new nlp.NeuralNetwork({ log: false });
    network.train(
      examples.map(({ intent, features }) => ({ input: weigh(features), output: { [intent]: 1 } })),
    );
    return new IntentModel(network, examples);
  }

  /** The word stem that was meant by one that training has not seen: itself, or the one known stem that is a slip away. */
  correct(stem: string): string {
    if (stem.length < SHORTEST_SLIP || this.known.has(`1:${stem}`)) return stem;
    const near = this.words.filter((word) => word.length >= SHORTEST_SLIP - 1 && isNear(stem, word));
    return near.length === 1 ? (near[0] ?? stem) : stem;
  }

  /**
   * The likeliest intent. Confidence is the geometric mean of its activation, its share of all activations, and the
   * share of words seen in training: most of what people write is about something else. On the labelled utterances
   * 0.6 separates best.
   */
  classify(features: readonly string[]): Classified {
    const usable = features.filter((feature) => this.known.has(feature));
    if (usable.length === 0) return NOTHING;
    const scores = Object.entries(this.network.run(weigh(usable)) ?? {}).toSorted(([, a], [, b]) => b - a);
    const [best] = scores;
    if (!best || best[1] <= 0) return NOTHING;
    const power = scores.reduce((sum, [, score]) => sum + score ** 2, 0);
    const share = best[1] ** 2 / power;
    const words = features.filter((feature) => feature.startsWith('1:'));
    const seen = words.filter((word) => this.known.has(word)).length / words.length;
    const confidence = Math.cbrt(Math.min(1, best[1]) * share * seen);
    return { intent: best[0], confidence: Math.round(confidence * 1000) / 1000 };
  }
}

const weigh = (features: readonly string[]): Record<string, number> =>
  Object.fromEntries(features.map((feature) => [feature, feature.startsWith('2:') ? PAIR_WEIGHT : 1]));
