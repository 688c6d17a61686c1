/** A passage whose vector is to be made. */
export interface PassageText {
  readonly ordinal: number;
  readonly text: string;
}

/** Keeps the vectors of passages. */
export abstract class KnowledgeVectors {
  /** The passages of a version of an article, while it is the one that answers. */
  abstract textsOf(articleId: string, version: number): Promise<PassageText[]>;
  /** Of passages that are no longer there, nothing is kept. */
  abstract keep(
    place: { articleId: string; version: number; model: string },
    vectors: readonly { readonly ordinal: number; readonly vector: readonly number[] }[],
  ): Promise<void>;
}
