/** Who wrote a version of an article; what Isocenter does by itself has no id. */
export interface KnowledgeAuthor {
  readonly id: string | null;
  readonly name: string | null;
}
