import { type Effect, type EffectRun, type EventEnvelope, Mediator, PerformOn } from '#kernel';
import { ArticlePublished } from '../../contracts/events/article-published.event.js';
import { KeepPassageVectors } from '../commands/keep-passage-vectors/keep-passage-vectors.command.js';
import { GetPassageTexts } from '../queries/get-passage-texts/get-passage-texts.query.js';
import { KnowledgeEmbeddings } from '../services/knowledge-embeddings.js';

/** Texts of one call. */
const AT_ONCE = 64;

/** Has the vectors of what was published made, where a model makes any. Until then, and without, its words are searched. */
@PerformOn({ name: 'conversations.when-article-published-then-embed-it', on: ArticlePublished })
export class WhenArticlePublishedThenEmbedIt implements Effect<ArticlePublished> {
  constructor(
    private readonly mediator: Mediator,
    private readonly embeddings: KnowledgeEmbeddings,
  ) {}

  async perform(
    { event }: EventEnvelope<ArticlePublished>,
    { signal }: EffectRun,
  ): Promise<KeepPassageVectors | null> {
    const { articleId, version } = event.payload;
    const passages = await this.mediator.ask(new GetPassageTexts({ articleId, version }));
    const kept: KeepPassageVectors['vectors'][number][] = [];
    let model = '';
    for (let from = 0; from < passages.length; from += AT_ONCE) {
      const some = passages.slice(from, from + AT_ONCE);
      const made = await this.embeddings.embed(
        some.map(({ text }) => text),
        signal,
      );
      if (!made) return null;
      model = made.model;
      kept.push(...some.map(({ ordinal }, index) => ({ ordinal, vector: made.vectors[index] ?? [] })));
    }
    return kept.length > 0 ? new KeepPassageVectors({ articleId, version, model, vectors: kept }) : null;
  }
}
