import { inPieces, sse } from './ai-behaviour.js';
import type { AiAsked, AiExchange, AiReply } from './ai-behaviour.js';
import { AiServer } from './ai-server.js';

type Body = Readonly<Record<string, unknown>>;

interface Content {
  readonly role?: string;
  readonly parts?: readonly {
    readonly text?: string;
    readonly functionResponse?: { readonly response: unknown };
  }[];
}

const textOf = (content: Content | undefined): string =>
  (content?.parts ?? []).map(({ text }) => text ?? '').join('');

const PATH = /^\/v1beta\/models\/([^/:]+):(\w+)$/;
const METHODS: Readonly<Record<string, AiAsked['kind']>> = {
  generateContent: 'generate',
  streamGenerateContent: 'generate',
  embedContent: 'embed',
  batchEmbedContents: 'embed',
};

/** Google's Gemini at `/v1beta`: generateContent, streamGenerateContent, embedContent, batchEmbedContents. */
export class FakeGemini extends AiServer {
  static start(port = 0): Promise<FakeGemini> {
    return new FakeGemini().listen(port);
  }

  /** The address to give as GEMINI_API_ROOT. */
  get root(): string {
    return `${this.origin}/v1beta`;
  }

  protected read(path: string, body: Body): AiExchange | undefined {
    const [, model = '', method = ''] = PATH.exec(path) ?? [];
    const kind = METHODS[method];
    if (kind === undefined) return undefined;
    const contents = (body['contents'] ?? []) as readonly Content[];
    const tools = (body['tools'] ?? []) as readonly { functionDeclarations?: readonly { name: string }[] }[];
    const requests = (body['requests'] ?? [body]) as readonly { content?: Content }[];
    const asked: AiAsked = {
      kind,
      model,
      stream: method === 'streamGenerateContent',
      instructions: textOf(body['systemInstruction'] as Content | undefined),
      messages: contents.map(messageOf),
      tools: tools.flatMap(({ functionDeclarations }) =>
        (functionDeclarations ?? []).map(({ name }) => name),
      ),
      wantsObject:
        (body['generationConfig'] as Body | undefined)?.['responseMimeType'] === 'application/json',
      texts: kind === 'embed' ? requests.map(({ content }) => textOf(content)) : [],
    };
    return {
      asked,
      streamType: 'text/event-stream',
      garbage: 'data: {"broken\n\n',
      refusal: (status) => ({
        error: { code: status, message: 'The request was refused.', status: 'FAILED' },
      }),
      whole: (reply) =>
        kind === 'generate'
          ? response(model, reply, reply.text, 'STOP')
          : method === 'embedContent'
            ? { embedding: { values: reply.vectors[0] } }
            : { embeddings: reply.vectors.map((values) => ({ values })) },
      pieces: (reply) => stream(model, reply),
    };
  }
}

function messageOf({ role, parts = [] }: Content): AiAsked['messages'][number] {
  const results = parts.flatMap(({ functionResponse }) => functionResponse ?? []);
  if (results.length > 0)
    return { role: 'tool', text: results.map(({ response: result }) => JSON.stringify(result)).join('\n') };
  return { role: role === 'model' ? 'assistant' : 'user', text: textOf({ parts }) };
}

function response(model: string, reply: AiReply, text: string, finishReason?: string): object {
  const { id, tool, usage } = reply;
  const part = tool ? { functionCall: { name: tool.name, args: tool.input } } : { text };
  return {
    responseId: id,
    modelVersion: model,
    candidates: [{ index: 0, content: { role: 'model', parts: [part] }, finishReason }],
    usageMetadata: {
      promptTokenCount: usage.input,
      candidatesTokenCount: usage.output,
      totalTokenCount: usage.input + usage.output,
    },
  };
}

function stream(model: string, reply: AiReply): readonly string[] {
  const texts = reply.tool ? [''] : inPieces(reply.text);
  return texts.map((text, index) =>
    sse(response(model, reply, text, index === texts.length - 1 ? 'STOP' : undefined)),
  );
}
