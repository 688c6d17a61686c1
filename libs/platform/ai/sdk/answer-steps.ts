import type { AiPart } from '../ai-answer.js';
import type { AiModelChoice } from '../ai-provider.js';
import { estimateTokens } from '../usage/estimate-tokens.js';
import { AiFailure } from './ai-failure.js';
import type { AiRun } from './ai-run.js';
import type { ModelCalls } from './model-calls.js';
import { readOutput } from './read-output.js';
import { repairPrompt } from './repair-prompt.js';
import { generateReply, streamReply } from './sdk-call.js';
import type { SdkReply } from './sdk-call.js';
import { promptTokens } from './sdk-prompt.js';
import type { SdkPrompt } from './sdk-prompt.js';
import type { SdkProviders } from './sdk-providers.js';

/** What a step came to, and who answered. */
export interface Step {
  readonly choice: AiModelChoice;
  readonly reply: SdkReply;
  /** The object, where one was wanted and no tool. */
  readonly output?: unknown;
}

/**
 * Single steps of an answer: one question to the first model that answers it. A conversation goes on with another
 * model where the last one stopped, so that no tool is called twice for a fall-back.
 */
export class AnswerSteps {
  constructor(
    private readonly providers: SdkProviders,
    private readonly calls: ModelCalls,
  ) {}

  /** @throws AiUnavailable when no model answered, AiBudgetExceeded */
  async whole(run: AiRun, prompt: SdkPrompt): Promise<Step> {
    for (const choice of run.choices) {
      try {
        const step = await this.answered(run, choice, prompt);
        run.stayWith(choice);
        return step;
      } catch (error) {
        run.passOver(choice, error);
      }
    }
    throw run.unavailable();
  }

  /**
   * As `whole`, its parts as they come. Falls back while there is no part yet.
   * @throws AiUnavailable when no model answered or the one that began did not end, AiBudgetExceeded
   */
  async *inParts(run: AiRun, prompt: SdkPrompt): AsyncGenerator<AiPart, Step> {
    for (const choice of run.choices) {
      for (let attempt = 1; ; attempt++) {
        const progress = { begun: false };
        try {
          const reply = yield* this.streamed(run, choice, prompt, progress);
          run.stayWith(choice);
          return { choice, reply };
        } catch (error) {
          run.passOver(choice, error);
          if (progress.begun) throw run.unavailable();
          if (attempt > 1 || !this.calls.mayRepeat(run, error)) break;
        }
      }
    }
    throw run.unavailable();
  }

  /** A model's answer; one that should be an object and is not may be put right once by the same model. */
  private async answered(run: AiRun, choice: AiModelChoice, prompt: SdkPrompt): Promise<Step> {
    const ask = (asked: SdkPrompt) =>
      this.calls.persistently(run, choice, () => this.once(run, choice, asked));
    const reply = await ask(prompt);
    const { output: schema } = prompt;
    if (!schema || reply.toolCalls.length > 0) return { choice, reply };
    // A filter stepped in: to ask again is no use.
    if (reply.finishReason === 'content-filter') throw new AiFailure('ai.malformed-output');
    const first = await readOutput(schema, reply.text);
    if (first.ok) return { choice, reply, output: first.value };
    run.passOver(choice, new AiFailure('ai.malformed-output'));
    const told = { role: 'user', content: repairPrompt.instructions({ faults: first.faults }) } as const;
    const again = await ask({ ...prompt, messages: [...prompt.messages, ...reply.messages, told] });
    const second = await readOutput(schema, again.text);
    if (!second.ok) throw new AiFailure('ai.malformed-output');
    return { choice, reply: again, output: second.value };
  }

  private async once(run: AiRun, choice: AiModelChoice, prompt: SdkPrompt): Promise<SdkReply> {
    const call = await this.calls.begin(run, choice);
    try {
      const reply = await generateReply(await this.providers.language(choice), prompt, call.signal);
      await call.succeeded(reply.usage);
      return reply;
    } catch (error) {
      throw await call.failed(error, { inputTokens: promptTokens(prompt), outputTokens: 0 });
    }
  }

  private async *streamed(
    run: AiRun,
    choice: AiModelChoice,
    prompt: SdkPrompt,
    progress: { begun: boolean },
  ): AsyncGenerator<AiPart, SdkReply> {
    const call = await this.calls.begin(run, choice);
    let text = '';
    let ended = false;
    const soFar = () => ({ inputTokens: promptTokens(prompt), outputTokens: estimateTokens(text) });
    try {
      const parts = streamReply(await this.providers.language(choice), prompt, call.signal);
      for (let next = await parts.next(); ; next = await parts.next()) {
        if (next.done) {
          ended = true;
          await call.succeeded(next.value.usage);
          return next.value;
        }
        if (!progress.begun) call.begun();
        progress.begun = true;
        const part = next.value;
        if ('text' in part) {
          text += part.text;
          yield { type: 'text', text: part.text };
        } else {
          yield { type: 'tool-call', tool: part.toolCall.name, input: part.toolCall.input };
        }
      }
    } catch (error) {
      ended = true;
      throw await call.failed(error, soFar());
    } finally {
      if (!ended) await call.dropped(soFar());
    }
  }
}
