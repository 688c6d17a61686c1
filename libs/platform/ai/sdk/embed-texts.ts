import { estimateTokens } from '../usage/estimate-tokens.js';
import { AiFailure } from './ai-failure.js';
import type { AiRun } from './ai-run.js';
import type { ModelCalls } from './model-calls.js';
import type { SdkProviders } from './sdk-providers.js';

const AT_ONCE = 4;

/**
 * Vectors of texts, from the one model of a run.
 * @throws AiUnavailable, AiBudgetExceeded
 */
export async function embedTexts(
  providers: SdkProviders,
  calls: ModelCalls,
  run: AiRun,
  texts: readonly string[],
): Promise<number[][]> {
  if (texts.length === 0) return [];
  const choice = run.choices[0]!;
  const estimated = estimateTokens(...texts);
  try {
    return await calls.persistently(run, choice, async () => {
      const call = await calls.begin(run, choice);
      try {
        const { embedMany } = await import('ai');
        const { embeddings, usage } = await embedMany({
          model: await providers.embedding(choice),
          values: [...texts],
          maxRetries: 0,
          maxParallelCalls: AT_ONCE,
          abortSignal: call.signal,
        });
        if (embeddings.length !== texts.length) throw new AiFailure('ai.malformed-answer');
        const inputTokens = usage.tokens > 0 ? usage.tokens : estimated;
        await call.succeeded({ inputTokens, outputTokens: 0 });
        return embeddings;
      } catch (error) {
        throw await call.failed(error, { inputTokens: estimated, outputTokens: 0 });
      }
    });
  } catch (error) {
    run.passOver(choice, error);
    throw run.unavailable();
  }
}
