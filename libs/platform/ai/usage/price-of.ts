import type { AiSettings } from '#platform/config/ai.section';
import type { AiUsage } from '../ai-answer.js';
import type { AiModelChoice } from '../ai-provider.js';

const MILLION = 1_000_000;

/** What so many tokens of a model cost; null where its price is not known. */
export function priceOf(
  prices: AiSettings['prices'],
  { provider, model }: AiModelChoice,
  { inputTokens, outputTokens }: AiUsage,
): number | null {
  const price = prices[`${provider}:${model}`];
  return price ? (inputTokens * price.input + outputTokens * price.output) / MILLION : null;
}
