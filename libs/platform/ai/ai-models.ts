import type { AiAnswer, AiModeration, AiPart } from './ai-answer.js';
import type { AiModelChoice, AiProviderKey } from './ai-provider.js';
import type { AiCallOptions, AiRequest, AiStreamRequest } from './ai-request.js';

/**
 * Models of AI, whoever runs them. Calls need an open context with an organization, whose budget they use, and are never
 * made inside a use case: they are remote, so they belong to effects and edges.
 *
 * A model that does not answer is passed over for the next of the request's; when none answers, `AiUnavailable` tells
 * which failed how, and the caller goes on with what works without: the local engine.
 * Every operation throws `AiBudgetExceeded` when the organization's budget of the day is used up. Budgets are looked at
 * before each call and booked after it, so calls at the same time may exceed one by what is under way.
 */
export abstract class AiModels {
  /** The providers that the operator set up. */
  abstract available(): readonly AiProviderKey[];

  /**
   * Answers, after calling tools where the model wants so.
   * @throws AiUnavailable, AiBudgetExceeded
   */
  abstract generate<O = never>(request: AiRequest<O>): Promise<AiAnswer<O>>;

  /**
   * Answers part by part. Failures before the first part fall back and at last throw, as those of `generate`; a failure
   * after it is the last part, `error`. Whoever stops reading ends the call.
   * @throws AiUnavailable, AiBudgetExceeded
   */
  abstract stream(request: AiStreamRequest): AsyncIterable<AiPart>;

  /**
   * A vector for each text. One model only: vectors of different models cannot be compared.
   * @throws AiUnavailable, AiBudgetExceeded
   */
  abstract embed(
    texts: readonly string[],
    choice: AiModelChoice,
    options?: AiCallOptions,
  ): Promise<number[][]>;

  /**
   * What a provider finds in a text; null where none that was set up moderates (OpenAI does).
   * @throws AiUnavailable
   */
  abstract moderate(text: string, options?: AiCallOptions): Promise<AiModeration | null>;
}
