import { z } from 'zod';
import { section } from './section.js';
import type { SettingsOf } from './section.js';
import { variable } from './variable.js';

const PROVIDERS = ['openai', 'gemini', 'bedrock', 'compatible'];
const PRICES = 'must be JSON such as {"openai:gpt-5-mini":{"input":0.25,"output":2}}';
const MONEY = 'must be an amount such as 12.50, or 0 for no limit';

/** What a million tokens cost, in whatever currency the budget is in. */
export interface AiPrice {
  readonly input: number;
  readonly output: number;
}

const price = z.strictObject({
  input: z.number().nonnegative(),
  output: z.number().nonnegative().default(0),
});

function readPrices(text: string): Readonly<Record<string, AiPrice>> | undefined {
  try {
    return z.record(z.string().regex(/^[a-z]+:.+$/), price).parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

const prices = () =>
  z.string().transform((text, context) => {
    const read = readPrices(text);
    if (read) return read;
    context.addIssue({ code: 'custom', message: PRICES });
    return z.NEVER;
  });

const money = () =>
  z
    .string()
    .regex(/^\d{1,9}(\.\d{1,6})?$/, MONEY)
    .transform(Number);

function readModel(text: string) {
  const [provider = '', ...model] = text.split(':');
  return { provider: provider as 'openai' | 'gemini' | 'bedrock' | 'compatible', model: model.join(':') };
}

const root = () => variable.root('http', 'https');

/** Providers of AI models, and what an organization may spend on them in a day. */
export const aiSection = section({
  variables: {
    OPENAI_API_KEY: variable.text().optional(),
    OPENAI_API_ROOT: root().default('https://api.openai.com/v1'),
    GEMINI_API_KEY: variable.text().optional(),
    GEMINI_API_ROOT: root().default('https://generativelanguage.googleapis.com/v1beta'),
    BEDROCK_API_KEY: variable.text().optional(),
    BEDROCK_REGION: z
      .string()
      .regex(/^[a-z]{2}(-[a-z]+)+-\d$/, 'must be a region such as us-east-1')
      .default('us-east-1'),
    BEDROCK_API_ROOT: root().optional(),
    AI_COMPATIBLE_API_ROOT: root().optional(),
    AI_COMPATIBLE_API_KEY: variable.text().optional(),
    AI_EMBEDDING_MODEL: z
      .string()
      .regex(/^(openai|gemini|bedrock|compatible):.+$/, 'must be provider:model')
      .optional(),
    AI_PRICES: prices().optional(),
    AI_DAILY_TOKENS: variable.integer(0, 1_000_000_000_000).default(0),
    AI_DAILY_COST: money().default(0),
    AI_TIMEOUT_SECONDS: variable.integer(1, 600).default(30),
  },
  *rules(v) {
    const unknown = Object.keys(v.AI_PRICES ?? {}).find((key) => !PROVIDERS.includes(key.split(':')[0]!));
    if (unknown !== undefined) {
      const message = `names a provider other than ${PROVIDERS.join(', ')}`;
      yield { variable: 'AI_PRICES', message };
    }
    if (v.AI_DAILY_COST > 0 && Object.keys(v.AI_PRICES ?? {}).length === 0) {
      yield {
        variable: 'AI_DAILY_COST',
        message: 'needs AI_PRICES: models of unknown price are not used under it',
      };
    }
    if (v.AI_COMPATIBLE_API_KEY !== undefined && v.AI_COMPATIBLE_API_ROOT === undefined) {
      yield { variable: 'AI_COMPATIBLE_API_KEY', message: 'needs AI_COMPATIBLE_API_ROOT' };
    }
  },
  settings: (v) => ({
    /** Those that are set up. */
    providers: {
      openai: v.OPENAI_API_KEY ? { apiRoot: v.OPENAI_API_ROOT, apiKey: v.OPENAI_API_KEY } : undefined,
      gemini: v.GEMINI_API_KEY ? { apiRoot: v.GEMINI_API_ROOT, apiKey: v.GEMINI_API_KEY } : undefined,
      bedrock: v.BEDROCK_API_KEY
        ? {
            apiRoot: v.BEDROCK_API_ROOT ?? `https://bedrock-runtime.${v.BEDROCK_REGION}.amazonaws.com`,
            apiKey: v.BEDROCK_API_KEY,
            region: v.BEDROCK_REGION,
          }
        : undefined,
      compatible: v.AI_COMPATIBLE_API_ROOT
        ? { apiRoot: v.AI_COMPATIBLE_API_ROOT, apiKey: v.AI_COMPATIBLE_API_KEY }
        : undefined,
    },
    /** What makes vectors of texts, so that knowledge is found by meaning, too. */
    embedding: v.AI_EMBEDDING_MODEL ? readModel(v.AI_EMBEDDING_MODEL) : undefined,
    /** By `provider:model`. */
    prices: v.AI_PRICES ?? {},
    /** Of one organization and day; 0: no limit. */
    dailyTokens: v.AI_DAILY_TOKENS,
    dailyCost: v.AI_DAILY_COST,
    timeoutMs: v.AI_TIMEOUT_SECONDS * 1_000,
  }),
});

export type AiSettings = SettingsOf<typeof aiSection>;
