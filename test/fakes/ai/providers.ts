import { FakeBedrock } from './bedrock.js';
import { FakeGemini } from './gemini.js';
import { FakeOpenAi } from './openai.js';

/** A stand-in for each provider of AI models, and the environment that leads to them. */
export class FakeAiProviders {
  private constructor(
    readonly openai: FakeOpenAi,
    readonly gemini: FakeGemini,
    readonly bedrock: FakeBedrock,
    readonly compatible: FakeOpenAi,
  ) {}

  static async start(): Promise<FakeAiProviders> {
    const [openai, gemini, bedrock, compatible] = await Promise.all([
      FakeOpenAi.start(),
      FakeGemini.start(),
      FakeBedrock.start(),
      FakeOpenAi.start(),
    ]);
    return new FakeAiProviders(openai, gemini, bedrock, compatible);
  }

  get all(): readonly (FakeOpenAi | FakeGemini | FakeBedrock)[] {
    return [this.openai, this.gemini, this.bedrock, this.compatible];
  }

  /** Settings that use all of them. */
  get env() {
    return {
      OPENAI_API_KEY: 'key-of-openai',
      OPENAI_API_ROOT: this.openai.root,
      GEMINI_API_KEY: 'key-of-gemini',
      GEMINI_API_ROOT: this.gemini.root,
      BEDROCK_API_KEY: 'key-of-bedrock',
      BEDROCK_API_ROOT: this.bedrock.root,
      AI_COMPATIBLE_API_KEY: 'key-of-compatible',
      AI_COMPATIBLE_API_ROOT: this.compatible.root,
    };
  }

  /** Forgets plans, calls and rules. */
  reset(): void {
    for (const fake of this.all) fake.reset();
  }

  async stop(): Promise<void> {
    await Promise.all(this.all.map((fake) => fake.stop()));
  }
}
