import type { z } from 'zod';

/** What a model may call. Its answer goes to the provider: it holds what the asking person may know, and no more. */
export interface AiTool {
  /** When to use it and what it answers, for the model. */
  readonly description: string;
  /** A `z.object` with described fields. What does not fit is told to the model and never reaches `execute`. */
  readonly input: z.ZodType;
  /** Answers what JSON can hold. Of a DomainError the model is told the code, of any other error nothing. */
  execute(input: unknown, signal: AbortSignal): Promise<unknown>;
}

/** Declares a tool; exists so that the type of its input is inferred. */
export function defineTool<I>(tool: {
  readonly description: string;
  readonly input: z.ZodType<I>;
  readonly execute: (input: I, signal: AbortSignal) => Promise<unknown>;
}): AiTool {
  return { ...tool, execute: (input, signal) => tool.execute(input as I, signal) };
}
