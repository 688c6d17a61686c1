import type { Actor } from '#kernel';
import type { KnowledgeAuthor } from '../../domain/knowledge-author.js';

/** Who is told as the author of what an actor writes. */
export const knowledgeAuthor = (actor: Actor): KnowledgeAuthor => ({
  id: 'id' in actor ? actor.id : null,
  name: 'name' in actor ? actor.name : null,
});
