import { Injectable } from '@nestjs/common';
import type { ModelMessage } from 'ai';
import { CurrentContext, currentScope } from '#kernel';
import { Settings } from '#platform/config/settings';
import { OutboundHttp } from '#platform/outbound/outbound-http';
import { Log } from '#platform/telemetry/log';
import { Metrics } from '#platform/telemetry/metrics';
import type { AiAnswer, AiModeration, AiPart } from '../ai-answer.js';
import { AiBudgetExceeded } from '../ai-budget-exceeded.js';
import { AiModels } from '../ai-models.js';
import type { AiModelChoice, AiProviderKey } from '../ai-provider.js';
import type { AiCallOptions, AiRequest, AiStreamRequest } from '../ai-request.js';
import { AiUnavailable } from '../ai-unavailable.js';
import { AiLedger } from '../usage/ai-ledger.js';
import { AiRun } from './ai-run.js';
import type { AiRunOptions } from './ai-run.js';
import { AnswerSteps } from './answer-steps.js';
import { embedTexts } from './embed-texts.js';
import { ModelCalls } from './model-calls.js';
import { ModelGates } from './model-gates.js';
import { MODERATION_MODEL, moderateText } from './moderate-text.js';
import { runTools } from './run-tools.js';
import { SdkProviders } from './sdk-providers.js';
import { firstPrompt } from './sdk-prompt.js';
import type { SdkPrompt } from './sdk-prompt.js';
import type { SdkReply } from './sdk-call.js';
import { TimeLimit } from './time-limit.js';

/** Questions and answers between a model and its tools, at most. */
const MOST_STEPS = 6;

/** The port on the `ai` SDK, which is loaded with the first call. */
@Injectable()
export class SdkAiModels extends AiModels {
  private readonly providers: SdkProviders;
  private readonly calls: ModelCalls;
  private readonly steps: AnswerSteps;

  constructor(
    private readonly settings: Settings,
    private readonly contexts: CurrentContext,
    private readonly http: OutboundHttp,
    ledger: AiLedger,
    log: Log,
    metrics: Metrics,
  ) {
    super();
    this.providers = new SdkProviders(settings.ai);
    const gates = new ModelGates(metrics);
    this.calls = new ModelCalls(settings.ai, this.providers, gates, ledger, log.named('ai'), metrics);
    this.steps = new AnswerSteps(this.providers, this.calls);
  }

  available(): readonly AiProviderKey[] {
    return this.providers.available;
  }

  async generate<O = never>(request: AiRequest<O>): Promise<AiAnswer<O>> {
    const run = this.begin(request);
    let prompt = firstPrompt(request);
    for (;;) {
      const { choice, reply, output } = await this.steps.whole(run, prompt);
      if (!goesOn(prompt, reply))
        return { ...run.receipt(choice, reply.finishReason), text: reply.text, output: output as O };
      prompt = await this.afterTools(run, prompt, reply, request);
    }
  }

  stream(request: AiStreamRequest): AsyncIterable<AiPart> {
    return this.parts(this.begin(request), request);
  }

  private async *parts(run: AiRun, request: AiStreamRequest): AsyncGenerator<AiPart> {
    let prompt = firstPrompt(request);
    let begun = false;
    try {
      for (;;) {
        const step = this.steps.inParts(run, prompt);
        let next = await step.next();
        try {
          for (; !next.done; next = await step.next()) {
            begun = true;
            yield next.value;
          }
        } finally {
          // Whoever stops reading here ends the call there.
          if (!next.done) await step.return(undefined as never);
        }
        const { choice, reply } = next.value;
        if (!goesOn(prompt, reply)) {
          yield { type: 'finish', receipt: run.receipt(choice, reply.finishReason) };
          return;
        }
        prompt = await this.afterTools(run, prompt, reply, request);
      }
    } catch (error) {
      const isForeseen = error instanceof AiUnavailable || error instanceof AiBudgetExceeded;
      if (!begun || !isForeseen) throw error;
      yield { type: 'error', code: error.code, attempts: [...run.attempts] };
    }
  }

  embed(texts: readonly string[], choice: AiModelChoice, options: AiCallOptions = {}): Promise<number[][]> {
    const run = this.begin({ purpose: 'embedding', ...options, models: [choice] });
    return embedTexts(this.providers, this.calls, run, texts);
  }

  async moderate(text: string, options: AiCallOptions = {}): Promise<AiModeration | null> {
    const { openai } = this.settings.ai.providers;
    if (!openai) return null;
    const models = [{ provider: 'openai', model: MODERATION_MODEL } as const];
    const run = this.begin({ purpose: 'moderation', ...options, models, free: true });
    return moderateText(this.http, this.calls, run, openai, text);
  }

  private begin(
    request: Pick<AiRequest, 'models' | 'purpose' | 'prompt' | 'signal' | 'timeoutMs'> &
      Pick<AiRunOptions, 'free'>,
  ): AiRun {
    if (currentScope()?.unitOfWork) throw new Error('An AI model was called inside a transaction.');
    const { models, purpose, prompt, signal, free, timeoutMs = this.settings.ai.timeoutMs } = request;
    const organizationId = this.contexts.organizationId();
    return new AiRun({ organizationId, models, purpose, prompt, signal, timeoutMs, free: free ?? false });
  }

  private async afterTools(
    run: AiRun,
    prompt: SdkPrompt,
    { messages, toolCalls }: SdkReply,
    { tools = {}, signal }: AiStreamRequest,
  ): Promise<SdkPrompt> {
    const limit = new TimeLimit(run.remainingMs, signal);
    const results = await runTools(tools, toolCalls, run, limit.signal).finally(() => limit.end());
    const said: readonly ModelMessage[] = [...prompt.messages, ...messages, results];
    const stepsDone = said.filter(({ role }) => role === 'tool').length;
    return { ...prompt, messages: said, mayCallTools: stepsDone < MOST_STEPS - 1 };
  }
}

/** Whether tools are to be called before there is an answer. */
function goesOn({ mayCallTools }: SdkPrompt, { toolCalls }: SdkReply): boolean {
  return mayCallTools && toolCalls.length > 0;
}
