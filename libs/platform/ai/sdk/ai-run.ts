import type { AiAttempt, AiFinishReason, AiReceipt, AiUsage } from '../ai-answer.js';
import { AiUnavailable } from '../ai-unavailable.js';
import type { AiModelChoice } from '../ai-provider.js';
import { AiFailure } from './ai-failure.js';

/** What a run is about. */
export interface AiRunOptions {
  readonly organizationId: string;
  readonly models: readonly AiModelChoice[];
  readonly purpose: string;
  readonly prompt?: string | undefined;
  readonly timeoutMs: number;
  readonly signal?: AbortSignal | undefined;
  /** Costs nothing: neither budget nor price matters. */
  readonly free?: boolean;
}

/** One request on its way to an answer: its time, what failed so far, what it took. */
export class AiRun {
  readonly attempts: AiAttempt[] = [];
  readonly toolsCalled: string[] = [];
  private readonly startedAt = performance.now();
  private models: readonly AiModelChoice[];
  private inputTokens = 0;
  private outputTokens = 0;
  private cost: number | null = 0;

  constructor(readonly options: AiRunOptions) {
    this.models = options.models;
  }

  /** The models to try for the next step, the one that answered the last step first. */
  get choices(): readonly AiModelChoice[] {
    return this.models;
  }

  get remainingMs(): number {
    return this.options.timeoutMs - (performance.now() - this.startedAt);
  }

  /** An equal share of what time is left for each of the models that are left. */
  shareFor(choice: AiModelChoice): number {
    return this.remainingMs / (this.models.length - this.models.indexOf(choice));
  }

  /** The model answered; it goes first next time. */
  stayWith(choice: AiModelChoice): void {
    const index = this.models.indexOf(choice);
    this.models = [...this.models.slice(index), ...this.models.slice(0, index)];
  }

  spend({ inputTokens, outputTokens }: AiUsage, cost: number | null): void {
    this.inputTokens += inputTokens;
    this.outputTokens += outputTokens;
    this.cost = this.cost === null || cost === null ? null : this.cost + cost;
  }

  /** Notes why a model did not answer. Rethrows what is no model's failure. */
  passOver({ provider, model }: AiModelChoice, error: unknown): void {
    if (!(error instanceof AiFailure)) throw error;
    this.attempts.push({ provider, model, code: error.code });
    if (error.code === 'ai.aborted') throw this.unavailable();
  }

  unavailable(): AiUnavailable {
    return new AiUnavailable([...this.attempts]);
  }

  receipt({ provider, model }: AiModelChoice, finishReason: AiFinishReason): AiReceipt {
    const { prompt } = this.options;
    return {
      provider,
      model,
      usage: { inputTokens: this.inputTokens, outputTokens: this.outputTokens },
      cost: this.cost,
      latencyMs: Math.round(performance.now() - this.startedAt),
      attempts: [...this.attempts],
      finishReason,
      toolsCalled: [...this.toolsCalled],
      ...(prompt === undefined ? {} : { prompt }),
    };
  }
}
