import type { ToolModelMessage } from 'ai';
import { DomainError } from '#kernel';
import type { AiRequest } from '../ai-request.js';
import type { AiRun } from './ai-run.js';
import type { SdkToolCall } from './sdk-call.js';

type Output = Extract<ToolModelMessage['content'][number], { type: 'tool-result' }>['output'];

/** Calls the tools that a model wants, one after the other; whatever goes wrong is told to the model, as a code. */
export async function runTools(
  tools: NonNullable<AiRequest['tools']>,
  calls: readonly SdkToolCall[],
  run: AiRun,
  signal: AbortSignal,
): Promise<ToolModelMessage> {
  const content: ToolModelMessage['content'] = [];
  for (const { id, name, input } of calls) {
    run.toolsCalled.push(name);
    const output = await outputOf(tools, name, input, signal);
    content.push({ type: 'tool-result', toolCallId: id, toolName: name, output });
  }
  return { role: 'tool', content };
}

/** A tool that does not heed its signal is left behind. */
function inTime<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const leave = (): void => reject(new Error('The tool took too long.'));
    if (signal.aborted) leave();
    signal.addEventListener('abort', leave, { once: true });
    void work.then(resolve, reject).finally(() => signal.removeEventListener('abort', leave));
  });
}

async function outputOf(
  tools: NonNullable<AiRequest['tools']>,
  name: string,
  input: unknown,
  signal: AbortSignal,
): Promise<Output> {
  const tool = Object.hasOwn(tools, name) ? tools[name] : undefined;
  if (!tool) return { type: 'error-text', value: 'There is no such tool.' };
  const read = await tool.input.safeParseAsync(input);
  if (!read.success) {
    const faults = read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
    return { type: 'error-text', value: `The input does not fit the tool. ${faults.join('; ')}` };
  }
  try {
    const value = (await inTime(tool.execute(read.data, signal), signal)) ?? null;
    // Dates and the like as JSON has them.
    return { type: 'json', value: JSON.parse(JSON.stringify(value)) as never };
  } catch (error) {
    const code = error instanceof DomainError ? ` (${error.code})` : '';
    return { type: 'error-text', value: `The tool failed${code}.` };
  }
}
