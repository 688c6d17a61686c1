import { inPieces, sse } from './ai-behaviour.js';
import type { AiAsked, AiExchange, AiReply } from './ai-behaviour.js';

type Body = Readonly<Record<string, unknown>>;

interface ChatMessage {
  readonly role: 'system' | 'user' | 'assistant' | 'tool';
  readonly content: string | null | readonly { readonly text?: string }[];
}

const textOf = (content: ChatMessage['content']): string =>
  typeof content === 'string' ? content : (content ?? []).map(({ text }) => text ?? '').join('');

/** A call of `/v1/chat/completions`, which most servers of models offer. */
export function chatCompletion(body: Body): Pick<AiExchange, 'asked' | 'whole' | 'pieces'> {
  const all = (body['messages'] ?? []) as readonly ChatMessage[];
  const asked: AiAsked = {
    kind: 'generate',
    model: String(body['model']),
    stream: body['stream'] === true,
    instructions: all
      .filter(({ role }) => role === 'system')
      .map(({ content }) => textOf(content))
      .join('\n'),
    messages: all.flatMap(({ role, content }) =>
      role === 'system' ? [] : [{ role, text: textOf(content) }],
    ),
    tools: ((body['tools'] ?? []) as readonly { function: { name: string } }[]).map(
      ({ function: { name } }) => name,
    ),
    wantsObject: (body['response_format'] as { type: string } | undefined)?.type === 'json_schema',
    texts: [],
  };
  return { asked, whole: (reply) => completion(asked, reply), pieces: (reply) => chunks(asked, reply) };
}

const usageOf = ({ usage }: AiReply) => ({
  prompt_tokens: usage.input,
  completion_tokens: usage.output,
  total_tokens: usage.input + usage.output,
});

const callsOf = ({ id, tool }: AiReply) =>
  tool && [
    {
      index: 0,
      id: `call_${id}`,
      type: 'function',
      function: { name: tool.name, arguments: JSON.stringify(tool.input) },
    },
  ];

function completion({ model }: AiAsked, reply: AiReply): object {
  const calls = callsOf(reply);
  const message = { role: 'assistant', content: calls ? null : reply.text, tool_calls: calls };
  return {
    id: `chatcmpl-${reply.id}`,
    object: 'chat.completion',
    created: 1_790_000_000,
    model,
    choices: [{ index: 0, message, finish_reason: calls ? 'tool_calls' : 'stop' }],
    usage: usageOf(reply),
  };
}

function chunks({ model }: AiAsked, reply: AiReply): readonly string[] {
  const head = {
    id: `chatcmpl-${reply.id}`,
    object: 'chat.completion.chunk',
    created: 1_790_000_000,
    model,
  };
  const chunk = (delta: object, finish: string | null = null) =>
    sse({ ...head, choices: [{ index: 0, delta, finish_reason: finish }] });
  const calls = callsOf(reply);
  return [
    chunk({ role: 'assistant', content: '' }),
    ...(calls ? [chunk({ tool_calls: calls })] : inPieces(reply.text).map((content) => chunk({ content }))),
    chunk({}, calls ? 'tool_calls' : 'stop'),
    sse({ ...head, choices: [], usage: usageOf(reply) }),
    sse('[DONE]'),
  ];
}
