import { setTimeout as pause } from 'node:timers/promises';
import type { AiSettings } from '#platform/config/ai.section';
import type { Log } from '#platform/telemetry/log';
import type { Metrics } from '#platform/telemetry/metrics';
import type { AiUsage } from '../ai-answer.js';
import type { AiModelChoice } from '../ai-provider.js';
import type { AiLedger } from '../usage/ai-ledger.js';
import { priceOf } from '../usage/price-of.js';
import { AiFailure } from './ai-failure.js';
import type { AiRun } from './ai-run.js';
import type { Turn } from './model-gate.js';
import type { ModelGates } from './model-gates.js';
import type { SdkProviders } from './sdk-providers.js';
import { TimeLimit } from './time-limit.js';
import { toAiFailure } from './to-ai-failure.js';

const QUICK_PAUSE_MS = 100;
const SECONDS = [0.1, 0.25, 0.5, 1, 2, 4, 8, 15, 30, 60];

/** A call that is under way. One of `succeeded`, `failed` and `dropped` ends it. */
export interface ModelCall {
  readonly signal: AbortSignal;
  /** The first part is here: from now on the rest of the run's time counts. */
  begun(): void;
  succeeded(usage: AiUsage): Promise<void>;
  /** @returns what to do about it; `usage` is booked where the model has worked */
  failed(error: unknown, usage: AiUsage): Promise<AiFailure>;
  /** Nobody wants the rest. */
  dropped(usage: AiUsage): Promise<void>;
}

/** What every call to a model goes through: set-up, price, budget, gate, time, and at its end metrics and the ledger. */
export class ModelCalls {
  private readonly calls;
  private readonly tokens;
  private readonly seconds;

  constructor(
    private readonly settings: AiSettings,
    private readonly providers: Pick<SdkProviders, 'has'>,
    private readonly gates: ModelGates,
    private readonly ledger: AiLedger,
    private readonly log: Log,
    metrics: Metrics,
  ) {
    const help = 'Calls to AI models by how they ended: ok, or the code of the failure.';
    this.calls = metrics.counter('ai_calls_total', help, ['provider', 'purpose', 'outcome']);
    this.tokens = metrics.counter('ai_tokens_total', 'Tokens used.', ['provider', 'purpose', 'direction']);
    this.seconds = metrics.histogram(
      'ai_call_seconds',
      'How long models took to answer.',
      ['provider'],
      SECONDS,
    );
  }

  /**
   * Calls a model, and once more after a moment where what failed may have passed.
   * @throws AiFailure, AiBudgetExceeded
   */
  async persistently<R>(run: AiRun, choice: AiModelChoice, ask: () => Promise<R>): Promise<R> {
    try {
      return await ask();
    } catch (error) {
      if (!this.mayRepeat(run, error)) throw error;
      run.passOver(choice, error);
      await pause(QUICK_PAUSE_MS);
      return ask();
    }
  }

  /** Whether a call that failed so may be made once more. */
  mayRepeat(run: AiRun, error: unknown): error is AiFailure {
    return error instanceof AiFailure && error.isPassing && run.remainingMs > 2 * QUICK_PAUSE_MS;
  }

  /** @throws AiFailure where the model is not called, AiBudgetExceeded */
  async begin(run: AiRun, choice: AiModelChoice): Promise<ModelCall> {
    const { signal: outer, organizationId, free = false } = run.options;
    const unfit = this.unfitness(run, choice);
    if (unfit) throw this.counted(run, choice, unfit);
    if (!free) await this.ledger.ensureBudget(organizationId);
    const gate = await this.gates.of(choice);
    const limit = new TimeLimit(run.shareFor(choice), outer);
    try {
      const turn = await gate.enter(limit.signal);
      return this.underWay(run, choice, limit, turn);
    } catch (error) {
      limit.end();
      throw this.counted(run, choice, limit.givenUp ? new AiFailure('ai.aborted') : toAiFailure(error));
    }
  }

  private unfitness(
    { options: { signal, free }, remainingMs }: AiRun,
    choice: AiModelChoice,
  ): AiFailure | undefined {
    const { dailyCost, prices } = this.settings;
    if (signal?.aborted) return new AiFailure('ai.aborted');
    if (!this.providers.has(choice.provider)) return new AiFailure('ai.not-configured');
    if (remainingMs <= 0) return new AiFailure('ai.timeout');
    const isPriced = free || dailyCost === 0 || `${choice.provider}:${choice.model}` in prices;
    return isPriced ? undefined : new AiFailure('ai.price-unknown');
  }

  private underWay(run: AiRun, choice: AiModelChoice, limit: TimeLimit, turn: Turn): ModelCall {
    const startedAt = performance.now();
    const failure = (error: unknown): AiFailure =>
      limit.givenUp
        ? new AiFailure('ai.aborted')
        : limit.passed
          ? new AiFailure('ai.timeout')
          : toAiFailure(error);
    // Whoever forgets a half-read answer must not keep its place.
    limit.signal.addEventListener('abort', () => turn.failed(failure(new AiFailure('ai.aborted'))));
    const end = (): void => {
      limit.end();
      this.seconds.observe({ provider: choice.provider }, (performance.now() - startedAt) / 1_000);
    };
    return {
      signal: limit.signal,
      begun: () => limit.restart(run.remainingMs),
      succeeded: async (usage) => {
        turn.succeeded();
        end();
        this.count(run, choice, 'ok');
        await this.book(run, choice, usage);
      },
      failed: async (error, usage) => {
        const failed = failure(error);
        turn.failed(failed);
        end();
        this.warn(run, choice, failed);
        this.counted(run, choice, failed);
        if (failed.hasWorked) await this.book(run, choice, usage);
        return failed;
      },
      dropped: async (usage) => {
        turn.failed(new AiFailure('ai.aborted'));
        end();
        this.count(run, choice, 'ai.aborted');
        await this.book(run, choice, usage);
      },
    };
  }

  /** Codes and names alone: messages of providers repeat what they were sent. */
  private warn(
    { options: { purpose } }: AiRun,
    { provider, model }: AiModelChoice,
    failure: AiFailure,
  ): void {
    const { code, details } = failure;
    this.log.warn('An AI model did not answer', { provider, model, purpose, code, status: details.status });
  }

  private async book(run: AiRun, choice: AiModelChoice, usage: AiUsage): Promise<void> {
    const { organizationId, purpose, prompt = '', free = false } = run.options;
    const { provider } = choice;
    if (free) return;
    const cost = priceOf(this.settings.prices, choice, usage);
    run.spend(usage, cost);
    this.tokens.inc({ provider, purpose, direction: 'input' }, usage.inputTokens);
    this.tokens.inc({ provider, purpose, direction: 'output' }, usage.outputTokens);
    await this.ledger.book({ ...choice, organizationId, purpose, prompt, usage, cost });
  }

  private counted(run: AiRun, choice: AiModelChoice, failure: AiFailure): AiFailure {
    this.count(run, choice, failure.code);
    return failure;
  }

  private count({ options: { purpose } }: AiRun, { provider }: AiModelChoice, outcome: string): void {
    this.calls.inc({ provider, purpose, outcome });
  }
}
