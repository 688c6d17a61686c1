import { Injectable } from '@nestjs/common';
import { Mediator } from '#kernel';
import { Log } from '#platform/telemetry/log';
import type { KnowledgeAnswer } from '../../domain/bot/knowledge-answer.js';
import { FindKnowledge } from '../queries/find-knowledge/find-knowledge.query.js';
import type { KnowledgeHitView } from '../queries/search-knowledge/knowledge-hit.view.js';
import { SearchKnowledge } from '../queries/search-knowledge/search-knowledge.query.js';
import { KnowledgeEmbeddings } from './knowledge-embeddings.js';
import type { QuestionVector } from './knowledge-search.js';

/** The same limit as the search's own: what follows is not read. */
const READ_AT_MOST = 500;

/**
 * Asks the practice's knowledge by words and, where a model makes vectors, by meaning. For effects and edges: the model is
 * remote. When it does not answer, words have to do.
 */
@Injectable()
export class KnowledgeQuestions {
  constructor(
    private readonly mediator: Mediator,
    private readonly embeddings: KnowledgeEmbeddings,
    private readonly log: Log,
  ) {}

  /** The passages that answer, the best one first; none when nothing fits well enough. */
  async find(question: string, locale: string): Promise<KnowledgeAnswer[]> {
    const vector = await this.vectorOf(question);
    return this.mediator.ask(new FindKnowledge({ question, locale, ...(vector ? { vector } : {}) }));
  }

  /** What comes nearest, good enough or not. */
  async search(query: { q: string; locale?: string; limit?: number }): Promise<KnowledgeHitView[]> {
    const vector = await this.vectorOf(query.q);
    return this.mediator.ask(new SearchKnowledge({ ...query, ...(vector ? { vector } : {}) }));
  }

  private async vectorOf(question: string): Promise<QuestionVector | undefined> {
    try {
      const made = await this.embeddings.embed([question.slice(0, READ_AT_MOST).toWellFormed()]);
      const vector = made?.vectors[0];
      return made && vector ? { model: made.model, vector } : undefined;
    } catch (err) {
      this.log.warn('a question is searched by its words only', { err });
      return undefined;
    }
  }
}
