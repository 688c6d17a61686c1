import { DomainEvent, EventName } from '#kernel';

/** A version of an article of the practice's knowledge answers from now on. */
@EventName('conversations.article-published')
export class ArticlePublished extends DomainEvent<{
  readonly articleId: string;
  readonly version: number;
}> {}
