import { z } from 'zod';
import type { AiSettings } from '#platform/config/ai.section';
import type { OutboundHttp } from '#platform/outbound/outbound-http';
import type { AiModeration } from '../ai-answer.js';
import { AiFailure } from './ai-failure.js';
import type { AiRun } from './ai-run.js';
import type { ModelCalls } from './model-calls.js';
import { failureOfStatus } from './failure-of-status.js';

export const MODERATION_MODEL = 'omni-moderation-latest';

const FREE = { inputTokens: 0, outputTokens: 0 };

const answer = z.object({
  results: z.tuple([
    z.object({
      flagged: z.boolean(),
      categories: z.record(z.string(), z.boolean().nullable()),
      category_scores: z.record(z.string(), z.number().nullable()),
    }),
  ]),
});

/**
 * What OpenAI finds in a text (platform.openai.com/docs/api-reference/moderations; it is free of charge). The SDK has
 * no such call.
 * @throws AiUnavailable
 */
export async function moderateText(
  http: OutboundHttp,
  calls: ModelCalls,
  run: AiRun,
  { apiKey, apiRoot }: NonNullable<AiSettings['providers']['openai']>,
  text: string,
): Promise<AiModeration> {
  const choice = run.choices[0]!;
  try {
    return await calls.persistently(run, choice, async () => {
      const call = await calls.begin(run, choice);
      try {
        const response = await http.send({
          method: 'POST',
          url: `${apiRoot}/moderations`,
          headers: { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' },
          body: JSON.stringify({ model: MODERATION_MODEL, input: text }),
          destination: 'operator',
          idempotent: true,
          timeoutMs: run.remainingMs,
          signal: call.signal,
        });
        if (response.status !== 200) throw failureOfStatus(response.status, response.headers);
        const found = read(response.text());
        await call.succeeded(FREE);
        return found;
      } catch (error) {
        throw await call.failed(error, FREE);
      }
    });
  } catch (error) {
    run.passOver(choice, error);
    throw run.unavailable();
  }
}

function read(text: string): AiModeration {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    throw new AiFailure('ai.malformed-answer');
  }
  const parsed = answer.safeParse(document);
  if (!parsed.success) throw new AiFailure('ai.malformed-answer');
  const { flagged, categories, category_scores: scores } = parsed.data.results[0];
  return {
    flagged,
    categories: Object.keys(categories).filter((name) => categories[name]),
    scores: Object.fromEntries(Object.entries(scores).map(([name, score]) => [name, score ?? 0])),
  };
}
