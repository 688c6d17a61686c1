/** Who runs models. `compatible` is any server that speaks OpenAI's chat completions. */
export const AI_PROVIDERS = ['openai', 'gemini', 'bedrock', 'compatible'] as const;

/** One of the providers that the operator may set up. */
export type AiProviderKey = (typeof AI_PROVIDERS)[number];

/** A model of a provider. */
export interface AiModelChoice {
  readonly provider: AiProviderKey;
  /** As the provider calls it: `gpt-5-mini`, `gemini-3-flash`, `amazon.nova-lite-v1:0`. */
  readonly model: string;
}
