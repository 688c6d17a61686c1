import type { AiAsked, AiExchange, AiReply } from './ai-behaviour.js';
import { AiServer } from './ai-server.js';
import { chatCompletion } from './openai-chat.js';
import { openaiResponse } from './openai-response.js';

type Body = Readonly<Record<string, unknown>>;

const refusal = (status: number): object => ({
  error: { message: 'The request was refused.', type: 'api_error', param: null, code: String(status) },
});

/** OpenAI, or a server compatible with it, at `/v1`: responses, chat completions, embeddings, moderations. */
export class FakeOpenAi extends AiServer {
  static start(port = 0): Promise<FakeOpenAi> {
    return new FakeOpenAi().listen(port);
  }

  /** The address to give as OPENAI_API_ROOT or AI_COMPATIBLE_API_ROOT. */
  get root(): string {
    return `${this.origin}/v1`;
  }

  protected read(path: string, body: Body): AiExchange | undefined {
    const common = { refusal, streamType: 'text/event-stream', garbage: 'data: {"broken\n\n' };
    if (path === '/v1/responses') return { ...common, ...openaiResponse(body) };
    if (path === '/v1/chat/completions') return { ...common, ...chatCompletion(body) };
    const input = body['input'];
    const asked = {
      model: String(body['model']),
      stream: false,
      instructions: '',
      messages: [],
      tools: [],
      wantsObject: false,
      texts: (Array.isArray(input) ? input : [input]).map(String),
    } satisfies Omit<AiAsked, 'kind'>;
    if (path === '/v1/embeddings')
      return { ...common, asked: { ...asked, kind: 'embed' }, whole: embeddings, pieces: () => [] };
    if (path === '/v1/moderations')
      return {
        ...common,
        asked: { ...asked, kind: 'moderate' },
        whole: (reply) => moderation(reply, asked.model),
        pieces: () => [],
      };
    return undefined;
  }
}

function embeddings({ vectors, usage }: AiReply): object {
  return {
    object: 'list',
    data: vectors.map((embedding, index) => ({ object: 'embedding', index, embedding })),
    usage: { prompt_tokens: usage.input, total_tokens: usage.input },
  };
}

const CATEGORIES = ['harassment', 'hate', 'illicit', 'self-harm', 'sexual', 'violence'];

function moderation({ id, flagged }: AiReply, model: string): object {
  const names = [...new Set([...CATEGORIES, ...flagged])];
  const of = (value: (is: boolean) => unknown) =>
    Object.fromEntries(names.map((name) => [name, value(flagged.includes(name))]));
  const result = {
    flagged: flagged.length > 0,
    categories: of((is) => is),
    category_scores: of((is) => (is ? 0.97 : 0.01)),
  };
  return { id: `modr-${id}`, model, results: [result] };
}
