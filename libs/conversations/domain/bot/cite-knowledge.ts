import type { KnowledgeSource } from '../knowledge-source.js';

/** A source as people are told it, the same in all languages: `Contrast media › Allergy, p. 3`. */
export function citeKnowledge({ title, heading, page }: KnowledgeSource): string {
  const place = heading ? `${title} › ${heading}` : title;
  return page === null ? place : `${place}, p. ${String(page)}`;
}
