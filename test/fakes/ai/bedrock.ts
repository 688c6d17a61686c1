import { inPieces } from './ai-behaviour.js';
import type { AiAsked, AiExchange, AiReply, AiToolUse } from './ai-behaviour.js';
import { AiServer } from './ai-server.js';
import { eventStreamMessage } from './event-stream-message.js';

type Body = Readonly<Record<string, unknown>>;

interface Message {
  readonly role: 'user' | 'assistant';
  readonly content: readonly {
    readonly text?: string;
    readonly toolResult?: { readonly content: unknown };
  }[];
}

const PATH = /^\/model\/([^/]+)\/(converse|converse-stream|invoke)$/;
/** The tool by which the SDK asks models of Bedrock for an object. */
const OBJECT_TOOL = 'json';

/** Amazon Bedrock's runtime: converse, converse-stream with its binary event stream, invoke for Titan's embeddings. */
export class FakeBedrock extends AiServer {
  static start(port = 0): Promise<FakeBedrock> {
    return new FakeBedrock().listen(port);
  }

  /** The address to give as BEDROCK_API_ROOT. */
  get root(): string {
    return this.origin;
  }

  protected read(path: string, body: Body): AiExchange | undefined {
    const [, model = '', method] = PATH.exec(path) ?? [];
    if (method === undefined) return undefined;
    const system = (body['system'] ?? []) as readonly { text?: string }[];
    const toolConfig = (body['toolConfig'] ?? {}) as { tools?: readonly { toolSpec?: { name: string } }[] };
    const tools = (toolConfig.tools ?? []).flatMap(({ toolSpec }) => toolSpec?.name ?? []);
    const asked: AiAsked = {
      kind: method === 'invoke' ? 'embed' : 'generate',
      model: decodeURIComponent(model),
      stream: method === 'converse-stream',
      instructions: system.map(({ text }) => text ?? '').join('\n'),
      messages: ((body['messages'] ?? []) as readonly Message[]).flatMap(messagesOf),
      tools: tools.filter((name) => name !== OBJECT_TOOL),
      wantsObject: tools.includes(OBJECT_TOOL),
      texts: method === 'invoke' ? [String(body['inputText'])] : [],
    };
    return {
      asked,
      streamType: 'application/vnd.amazon.eventstream',
      garbage: event('contentBlockDelta', '{"broken'),
      refusal: () => ({ message: 'The request was refused.' }),
      whole: (reply) =>
        asked.kind === 'embed'
          ? { embedding: reply.vectors[0], inputTextTokenCount: reply.usage.input }
          : response(asked, reply),
      pieces: (reply) => stream(asked, reply),
    };
  }
}

function messagesOf({ role, content }: Message): AiAsked['messages'] {
  const results = content.flatMap(({ toolResult }) => toolResult ?? []);
  const text = content.map((part) => part.text ?? '').join('');
  return [
    ...results.map((result) => ({ role: 'tool' as const, text: JSON.stringify(result.content) })),
    ...(text === '' ? [] : [{ role, text }]),
  ];
}

/** A model that was asked for an object by a tool answers with that tool, unless it does not obey. */
function toolOf({ wantsObject }: AiAsked, { text, tool }: AiReply): AiToolUse | undefined {
  if (tool || !wantsObject || !text.startsWith('{')) return tool;
  return { name: OBJECT_TOOL, input: JSON.parse(text) as unknown };
}

const usageOf = ({ usage }: AiReply) => ({
  inputTokens: usage.input,
  outputTokens: usage.output,
  totalTokens: usage.input + usage.output,
});

function response(asked: AiAsked, reply: AiReply): object {
  const tool = toolOf(asked, reply);
  const content = tool ? { toolUse: { toolUseId: `tooluse_${reply.id}`, ...tool } } : { text: reply.text };
  return {
    output: { message: { role: 'assistant', content: [content] } },
    stopReason: tool ? 'tool_use' : 'end_turn',
    usage: usageOf(reply),
    metrics: { latencyMs: 1 },
  };
}

const event = (type: string, payload: object | string): Buffer =>
  eventStreamMessage(
    { ':event-type': type, ':content-type': 'application/json', ':message-type': 'event' },
    typeof payload === 'string' ? payload : JSON.stringify(payload),
  );

function stream(asked: AiAsked, reply: AiReply): readonly Buffer[] {
  const tool = toolOf(asked, reply);
  const delta = (content: object) =>
    event('contentBlockDelta', { contentBlockIndex: 0, delta: content, p: 'abc' });
  const content = tool
    ? [
        event('contentBlockStart', {
          contentBlockIndex: 0,
          start: { toolUse: { toolUseId: `tooluse_${reply.id}`, name: tool.name } },
        }),
        delta({ toolUse: { input: JSON.stringify(tool.input) } }),
      ]
    : inPieces(reply.text).map((text) => delta({ text }));
  return [
    event('messageStart', { role: 'assistant' }),
    ...content,
    event('contentBlockStop', { contentBlockIndex: 0 }),
    event('messageStop', { stopReason: tool ? 'tool_use' : 'end_turn' }),
    event('metadata', { usage: usageOf(reply), metrics: { latencyMs: 1 } }),
  ];
}
