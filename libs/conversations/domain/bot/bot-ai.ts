/** What a bot leaves to models of AI. Where none answers, the local engine goes on. */
export interface BotAi {
  /** Tried in order. */
  readonly models: readonly BotModel[];
  /** Ask a model what a message wants where the local engine is not sure. */
  readonly understands: boolean;
  /** Let a model put answers into words out of the practice's knowledge. */
  readonly drafts: boolean;
  /** Let a provider look at messages and drafts, too. */
  readonly moderates: boolean;
  /** Let a model translate between contacts and staff. */
  readonly translates?: BotTranslation;
}

/** Whom a bot translates for. */
export interface BotTranslation {
  /** BCP 47 tag of the language that staff read and write. */
  readonly agentLanguage: string;
}

/** A model that the operator has set up a provider for. */
export interface BotModel {
  readonly provider: 'openai' | 'gemini' | 'bedrock' | 'compatible';
  readonly model: string;
}
