/** Texts as a model places them by their meaning. */
export interface TextVectors {
  /** Vectors of different models cannot be compared. */
  readonly model: string;
  /** In the order of the texts. */
  readonly vectors: readonly (readonly number[])[];
}

/** Makes vectors of texts, where a model for it was set up. Remote: never inside a use case. */
export abstract class KnowledgeEmbeddings {
  /** Null where there is no model. Rejects when it does not answer. */
  abstract embed(texts: readonly string[], signal?: AbortSignal): Promise<TextVectors | null>;
}
