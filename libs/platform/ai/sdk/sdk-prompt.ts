import type { ModelMessage } from 'ai';
import type { z } from 'zod';
import type { AiRequest } from '../ai-request.js';
import { estimateTokens } from '../usage/estimate-tokens.js';

/** What one step asks of a model, whichever it is. */
export interface SdkPrompt {
  readonly instructions: string;
  readonly messages: readonly ModelMessage[];
  readonly tools: AiRequest['tools'];
  /** False in the last step: the model has to answer with what it knows. */
  readonly mayCallTools: boolean;
  readonly output: z.ZodType | undefined;
  readonly maxOutputTokens: number;
  readonly temperature: number | undefined;
}

const MOST_OUTPUT_TOKENS = 1_024;

/** Some providers take a conversation only if a person begins it. */
const BEGINNING: ModelMessage = { role: 'user', content: '(The assistant writes first.)' };

/** The first step of a request. */
export function firstPrompt(request: AiRequest<unknown>): SdkPrompt {
  const said = request.messages.filter(({ text }) => text.trim() !== '');
  const tools = Object.keys(request.tools ?? {}).length > 0 ? request.tools : undefined;
  return {
    instructions: request.instructions,
    messages: [
      ...(said[0]?.role === 'assistant' ? [BEGINNING] : []),
      ...said.map(({ role, text }) => ({ role, content: text })),
    ],
    tools,
    mayCallTools: tools !== undefined,
    output: request.output,
    maxOutputTokens: request.maxOutputTokens ?? MOST_OUTPUT_TOKENS,
    temperature: request.temperature,
  };
}

/** About how many tokens a prompt has. */
export function promptTokens({ instructions, messages }: SdkPrompt): number {
  return estimateTokens(instructions, JSON.stringify(messages.map(({ content }) => content)));
}
