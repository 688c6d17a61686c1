import { inPieces, sse } from './ai-behaviour.js';
import type { AiAsked, AiExchange, AiReply } from './ai-behaviour.js';

type Body = Readonly<Record<string, unknown>>;

interface InputItem {
  readonly type?: string;
  readonly role?: string;
  readonly content?: string | readonly { readonly text?: string }[];
  readonly output?: unknown;
}

const textOf = (content: InputItem['content']): string =>
  typeof content === 'string' ? content : (content ?? []).map(({ text }) => text ?? '').join('');

/** A call of OpenAI's `/v1/responses`. */
export function openaiResponse(body: Body): Pick<AiExchange, 'asked' | 'whole' | 'pieces'> {
  const items = (body['input'] ?? []) as readonly InputItem[];
  const isInstruction = ({ role }: InputItem) => role === 'system' || role === 'developer';
  const asked: AiAsked = {
    kind: 'generate',
    model: String(body['model']),
    stream: body['stream'] === true,
    instructions:
      (body['instructions'] as string | undefined) ??
      items
        .filter(isInstruction)
        .map(({ content }) => textOf(content))
        .join('\n'),
    messages: items
      .filter((item) => !isInstruction(item))
      .flatMap((item): AiAsked['messages'] => {
        if (item.type === 'function_call_output') return [{ role: 'tool', text: String(item.output) }];
        if (item.role !== 'user' && item.role !== 'assistant') return [];
        return [{ role: item.role, text: textOf(item.content) }];
      }),
    tools: ((body['tools'] ?? []) as readonly { name: string }[]).map(({ name }) => name),
    wantsObject: (body['text'] as { format?: { type: string } } | undefined)?.format?.type === 'json_schema',
    texts: [],
  };
  return {
    asked,
    whole: (reply) => response(asked, reply),
    pieces: (reply) => events(asked, reply).map((event) => sse(event, event.type)),
  };
}

const usageOf = ({ usage }: AiReply) => ({
  input_tokens: usage.input,
  output_tokens: usage.output,
  total_tokens: usage.input + usage.output,
});

function itemOf({ id, text, tool }: AiReply) {
  if (tool)
    return {
      type: 'function_call',
      id: `fc_${id}`,
      call_id: `call_${id}`,
      name: tool.name,
      arguments: JSON.stringify(tool.input),
      status: 'completed',
    } as const;
  return {
    type: 'message',
    role: 'assistant',
    id: `msg_${id}`,
    status: 'completed',
    content: [{ type: 'output_text', text, annotations: [] }],
  } as const;
}

function response({ model }: AiAsked, reply: AiReply): object {
  return {
    id: `resp_${reply.id}`,
    object: 'response',
    created_at: 1_790_000_000,
    model,
    status: 'completed',
    output: [itemOf(reply)],
    usage: usageOf(reply),
  };
}

type Event = Readonly<Record<string, unknown>> & { readonly type: string };

function events(asked: AiAsked, reply: AiReply): readonly Event[] {
  const head = { id: `resp_${reply.id}`, created_at: 1_790_000_000, model: asked.model };
  const item = itemOf(reply);
  const at = { item_id: item.id, output_index: 0 };
  const begun = item.type === 'message' ? { ...item, content: [] } : { ...item, arguments: '' };
  const deltas =
    item.type === 'message'
      ? inPieces(reply.text).map((delta) => ({
          type: 'response.output_text.delta',
          ...at,
          content_index: 0,
          delta,
        }))
      : [{ type: 'response.function_call_arguments.delta', ...at, delta: item.arguments }];
  return [
    { type: 'response.created', response: head },
    { type: 'response.output_item.added', output_index: 0, item: begun },
    ...deltas,
    { type: 'response.output_item.done', output_index: 0, item },
    { type: 'response.completed', response: response(asked, reply) },
  ];
}
