import { createHash } from 'node:crypto';

/** Instructions for a model, as code with a version. */
export interface Prompt<I> {
  /** Name and version, `draft-answer@3`: what answers and usage are booked under. */
  readonly id: string;
  readonly name: string;
  readonly version: number;
  /** The text for this input. */
  instructions(input: I): string;
  /** SHA-256 of its texts for the samples, hexadecimal: specs hold it against the one known for the version. */
  readonly fingerprint: string;
}

/** What a prompt is made of. */
export interface PromptDefinition<I> {
  /** In kebab-case. */
  readonly name: string;
  /** Goes up with every change of the text. */
  readonly version: number;
  readonly instructions: (input: I) => string;
  /** Inputs that go through every branch of the text. */
  readonly samples: readonly [I, ...I[]];
}

/**
 * Declares a prompt. Its spec holds `fingerprint` against one written down under `id`, so that a changed text with an
 * unchanged version fails.
 */
export function definePrompt<I>(definition: PromptDefinition<I>): Prompt<I> {
  const { name, version, instructions, samples } = definition;
  if (!/^[a-z][a-z0-9-]{0,48}$/.test(name) || !Number.isSafeInteger(version) || version < 1)
    throw new Error('A prompt has a name in kebab-case and a version from 1 on.');
  return {
    id: `${name}@${version}`,
    name,
    version,
    instructions,
    get fingerprint() {
      const hash = createHash('sha256');
      for (const sample of samples) hash.update(`${instructions(sample)}\0`);
      return hash.digest('hex');
    },
  };
}
