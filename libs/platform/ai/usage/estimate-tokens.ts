const CHARACTERS = 4;

/** About how many tokens a text has, where its provider did not say: four characters each, as OpenAI's rule of thumb has it. */
export function estimateTokens(...texts: readonly string[]): number {
  return Math.ceil(texts.reduce((length, text) => length + text.length, 0) / CHARACTERS);
}
