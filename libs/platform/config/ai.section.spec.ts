import { SettingsError } from './settings-error.js';
import { testSettings } from './testing/test-settings.js';

function faultsOf(environment: Record<string, string>): Record<string, string> {
  try {
    testSettings(environment);
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    return Object.fromEntries(error.faults.map(({ variable, message }) => [variable, message]));
  }
  return {};
}

describe('the settings of AI models', () => {
  it('need nothing: then there are none', () => {
    const { providers, ...rest } = testSettings().ai;
    expect(Object.values(providers)).toEqual([undefined, undefined, undefined, undefined]);
    expect(rest).toEqual({ prices: {}, dailyTokens: 0, dailyCost: 0, timeoutMs: 30_000 });
  });

  it('know the roots of those whose keys are given', () => {
    const { providers } = testSettings({
      OPENAI_API_KEY: 'a',
      BEDROCK_API_KEY: 'b',
      BEDROCK_REGION: 'eu-central-1',
      AI_COMPATIBLE_API_ROOT: 'http://127.0.0.1:11434/v1/',
    }).ai;
    expect(providers).toEqual({
      openai: { apiKey: 'a', apiRoot: 'https://api.openai.com/v1' },
      gemini: undefined,
      bedrock: {
        apiKey: 'b',
        apiRoot: 'https://bedrock-runtime.eu-central-1.amazonaws.com',
        region: 'eu-central-1',
      },
      compatible: { apiKey: undefined, apiRoot: 'http://127.0.0.1:11434/v1' },
    });
  });

  it('read prices and budgets', () => {
    const AI_PRICES =
      '{"openai:gpt-5-mini":{"input":0.25,"output":2},"bedrock:amazon.titan-embed-text-v2:0":{"input":0.02}}';
    expect(testSettings({ AI_PRICES, AI_DAILY_COST: '12.50', AI_DAILY_TOKENS: '100000' }).ai).toMatchObject({
      prices: {
        'openai:gpt-5-mini': { input: 0.25, output: 2 },
        'bedrock:amazon.titan-embed-text-v2:0': { input: 0.02, output: 0 },
      },
      dailyCost: 12.5,
      dailyTokens: 100_000,
    });
  });

  it.each([
    ['AI_PRICES', '{', /must be JSON/],
    ['AI_PRICES', '{"openai:gpt":{"input":-1,"output":1}}', /must be JSON/],
    ['AI_PRICES', '{"gpt":{"input":1,"output":1}}', /must be JSON/],
    ['AI_PRICES', '{"mistral:large":{"input":1,"output":1}}', /names a provider other than openai/],
    ['AI_DAILY_COST', '5', /needs AI_PRICES/],
    ['AI_DAILY_COST', '5 €', /must be an amount/],
    ['AI_COMPATIBLE_API_KEY', 'x', /needs AI_COMPATIBLE_API_ROOT/],
    ['BEDROCK_REGION', 'Frankfurt', /must be a region/],
    ['AI_TIMEOUT_SECONDS', '0', /from 1 to 600/],
  ])('refuse %s=%s', (name, text, message) => {
    expect(faultsOf({ [name]: text })).toEqual({ [name]: expect.stringMatching(message) });
  });

  it('show no key when they are printed', () => {
    const keys = Object.fromEntries(
      ['OPENAI', 'GEMINI', 'BEDROCK', 'AI_COMPATIBLE'].map((name) => [`${name}_API_KEY`, 'topsecret']),
    );
    const settings = testSettings({ ...keys, AI_COMPATIBLE_API_ROOT: 'http://127.0.0.1:1' });
    expect(JSON.stringify(settings)).not.toContain('topsecret');
  });
});
