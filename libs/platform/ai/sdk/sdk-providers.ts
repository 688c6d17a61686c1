import type { EmbeddingModel, LanguageModel } from 'ai';
import type { AiSettings } from '#platform/config/ai.section';
import { AI_PROVIDERS } from '../ai-provider.js';
import type { AiModelChoice, AiProviderKey } from '../ai-provider.js';
import { AiFailure } from './ai-failure.js';

interface SdkProvider {
  languageModel(model: string): LanguageModel;
  embeddingModel(model: string): EmbeddingModel;
}

type Loader = () => Promise<SdkProvider>;

/** An operator's address answers by itself: whoever redirects would get the key and the question. */
const plainFetch: typeof fetch = (input, init) => fetch(input, { ...init, redirect: 'error' });

/** The SDK's adapters for the providers that are set up, each loaded with its first call. */
export class SdkProviders {
  readonly available: readonly AiProviderKey[];
  private readonly loaders: Readonly<Partial<Record<AiProviderKey, Loader>>>;
  private readonly loaded = new Map<AiProviderKey, Promise<SdkProvider>>();

  constructor({ providers }: Pick<AiSettings, 'providers'>) {
    const { openai, gemini, bedrock, compatible } = providers;
    this.loaders = {
      ...(openai && { openai: () => loadOpenAi(openai) }),
      ...(gemini && { gemini: () => loadGemini(gemini) }),
      ...(bedrock && { bedrock: () => loadBedrock(bedrock) }),
      ...(compatible && { compatible: () => loadCompatible(compatible) }),
    };
    this.available = AI_PROVIDERS.filter((key) => this.loaders[key]);
  }

  has(provider: AiProviderKey): boolean {
    return this.loaders[provider] !== undefined;
  }

  async language({ provider, model }: AiModelChoice): Promise<LanguageModel> {
    return (await this.load(provider)).languageModel(model);
  }

  async embedding({ provider, model }: AiModelChoice): Promise<EmbeddingModel> {
    return (await this.load(provider)).embeddingModel(model);
  }

  private load(provider: AiProviderKey): Promise<SdkProvider> {
    let loading = this.loaded.get(provider);
    if (!loading) {
      const loader = this.loaders[provider];
      if (!loader) throw new AiFailure('ai.not-configured');
      this.loaded.set(provider, (loading = loader()));
    }
    return loading;
  }
}

type Given<K extends AiProviderKey> = NonNullable<AiSettings['providers'][K]>;

async function loadOpenAi({ apiKey, apiRoot }: Given<'openai'>): Promise<SdkProvider> {
  const { createOpenAI } = await import('@ai-sdk/openai');
  return createOpenAI({ apiKey, baseURL: apiRoot, fetch: plainFetch });
}

async function loadGemini({ apiKey, apiRoot }: Given<'gemini'>): Promise<SdkProvider> {
  const { createGoogle } = await import('@ai-sdk/google');
  return createGoogle({ apiKey, baseURL: apiRoot, fetch: plainFetch });
}

async function loadBedrock({ apiKey, apiRoot, region }: Given<'bedrock'>): Promise<SdkProvider> {
  const { createAmazonBedrock } = await import('@ai-sdk/amazon-bedrock');
  return createAmazonBedrock({ apiKey, baseURL: apiRoot, region, fetch: plainFetch });
}

async function loadCompatible({ apiKey, apiRoot }: Given<'compatible'>): Promise<SdkProvider> {
  const { createOpenAICompatible } = await import('@ai-sdk/openai-compatible');
  return createOpenAICompatible({
    name: 'compatible',
    baseURL: apiRoot,
    ...(apiKey === undefined ? {} : { apiKey }),
    includeUsage: true,
    supportsStructuredOutputs: true,
    fetch: plainFetch,
  });
}
