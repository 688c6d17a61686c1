import type { FinishReason, LanguageModel, LanguageModelUsage, ModelMessage, ToolSet } from 'ai';
import type { AiFinishReason, AiUsage } from '../ai-answer.js';
import { estimateTokens } from '../usage/estimate-tokens.js';
import { AiFailure } from './ai-failure.js';
import { isStrictSchema } from './is-strict-schema.js';
import { promptTokens } from './sdk-prompt.js';
import type { SdkPrompt } from './sdk-prompt.js';
import { toAiFailure } from './to-ai-failure.js';

/** A tool that the model wants called. */
export interface SdkToolCall {
  readonly id: string;
  readonly name: string;
  readonly input: unknown;
}

/** What one step came to. */
export interface SdkReply {
  readonly text: string;
  readonly toolCalls: readonly SdkToolCall[];
  /** The model's turn, to be repeated to it with the next step. */
  readonly messages: readonly ModelMessage[];
  readonly usage: AiUsage;
  readonly finishReason: AiFinishReason;
}

export type SdkPart = { readonly text: string } | { readonly toolCall: SdkToolCall };

/** The SDK, told once to keep to itself what it would print: its warnings quote. */
async function loadSdk(): Promise<typeof import('ai')> {
  const sdk = await import('ai');
  globalThis.AI_SDK_LOG_WARNINGS = false;
  return sdk;
}

/** The model's answer to one step, whole. Tools are called by us: here they have no `execute`. */
export async function generateReply(
  model: LanguageModel,
  prompt: SdkPrompt,
  signal: AbortSignal,
): Promise<SdkReply> {
  const sdk = await loadSdk();
  try {
    const result = await sdk.generateText({
      ...settingsOf(model, prompt, signal, sdk),
      ...(prompt.output ? { output: sdk.Output.object({ schema: prompt.output }) } : {}),
    });
    const { text, toolCalls, finishReason, usage, response } = result;
    const calls = toolCalls.map(toolCallOf);
    return replyOf(prompt, text, calls, response.messages, usage, finishReason);
  } catch (error) {
    // Its text is no object; what to do about that is decided elsewhere.
    if (!prompt.output || !sdk.NoObjectGeneratedError.isInstance(error)) throw error;
    const { text = '', usage, finishReason = 'other' } = error;
    const messages = text === '' ? [] : [{ role: 'assistant' as const, content: text }];
    return replyOf(prompt, text, [], messages, usage, finishReason);
  }
}

/** The model's answer to one step, part by part; at last what it came to. */
export async function* streamReply(
  model: LanguageModel,
  prompt: SdkPrompt,
  signal: AbortSignal,
): AsyncGenerator<SdkPart, SdkReply> {
  const sdk = await loadSdk();
  const result = sdk.streamText({ ...settingsOf(model, prompt, signal, sdk), onError: () => undefined });
  let text = '';
  const toolCalls: SdkToolCall[] = [];
  try {
    for await (const part of result.stream) {
      if (part.type === 'error') throw part.error;
      if (part.type === 'abort') throw new AiFailure('ai.aborted');
      if (part.type === 'text-delta' && part.text !== '') {
        text += part.text;
        yield { text: part.text };
      } else if (part.type === 'tool-call' && prompt.mayCallTools) {
        const toolCall = toolCallOf(part);
        toolCalls.push(toolCall);
        yield { toolCall };
      }
    }
  } catch (error) {
    throw brokenOff(error, text !== '' || toolCalls.length > 0);
  }
  const [{ messages }, reason, raw] = await Promise.all([
    result.response,
    result.finishReason,
    result.rawFinishReason,
  ]);
  // Bedrock's adapter has no better word for a stream that ended before its model did.
  if (reason === 'other' && raw === undefined) throw new AiFailure('ai.answer-cut');
  return replyOf(prompt, text, toolCalls, messages, await result.usage, reason);
}

/** In the middle of an answer, what cannot be read and what does not come are the end of it that is missing. */
function brokenOff(error: unknown, begun: boolean): AiFailure {
  const failure = toAiFailure(error);
  const isEnd = failure.code === 'ai.malformed-answer' || failure.code === 'ai.connection-failed';
  return begun && isEnd ? new AiFailure('ai.answer-cut') : failure;
}

function settingsOf(
  model: LanguageModel,
  prompt: SdkPrompt,
  abortSignal: AbortSignal,
  { tool }: typeof import('ai'),
) {
  const { instructions, messages, maxOutputTokens, temperature, output } = prompt;
  const tools: ToolSet = Object.fromEntries(
    Object.entries(prompt.tools ?? {}).map(([name, { description, input }]) => [
      name,
      tool({ description, inputSchema: input }),
    ]),
  );
  return {
    model,
    instructions,
    messages: [...messages],
    maxOutputTokens,
    ...(temperature === undefined ? {} : { temperature }),
    ...(prompt.tools
      ? { tools, toolChoice: prompt.mayCallTools ? ('auto' as const) : ('none' as const) }
      : {}),
    maxRetries: 0,
    abortSignal,
    telemetry: { isEnabled: false },
    providerOptions: {
      // Answers are not kept by the provider; strict schemas are for those that fulfil its conditions.
      openai: { store: false, strictJsonSchema: output === undefined || isStrictSchema(output) },
    },
  };
}

const toolCallOf = (call: { toolCallId: string; toolName: string; input: unknown }): SdkToolCall => ({
  id: call.toolCallId,
  name: call.toolName,
  input: call.input,
});

const FINISHED: Readonly<Partial<Record<FinishReason, AiFinishReason>>> = {
  stop: 'stop',
  'tool-calls': 'stop',
  length: 'length',
  'content-filter': 'content-filter',
  other: 'other',
};

function replyOf(
  prompt: SdkPrompt,
  text: string,
  wanted: readonly SdkToolCall[],
  messages: readonly ModelMessage[],
  usage: LanguageModelUsage | undefined,
  reason: FinishReason,
): SdkReply {
  if (reason === 'interrupted') throw new AiFailure('ai.answer-cut');
  const finishReason = FINISHED[reason];
  if (finishReason === undefined) throw new AiFailure('ai.server-error');
  // Some call tools although they were told not to.
  const toolCalls = prompt.mayCallTools ? wanted : [];
  if (text === '' && toolCalls.length === 0 && finishReason !== 'content-filter')
    throw new AiFailure('ai.malformed-answer');
  return {
    text,
    toolCalls,
    // The SDK answers calls by itself that do not fit a tool; we do that.
    messages: messages.filter(({ role }) => role === 'assistant'),
    usage: {
      inputTokens: usage?.inputTokens ?? promptTokens(prompt),
      outputTokens: usage?.outputTokens ?? estimateTokens(text, JSON.stringify(toolCalls)),
    },
    finishReason,
  };
}
