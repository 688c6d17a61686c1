import { AggregateRoot, newId } from '#kernel';

/** Something the practice tells its patients, which the bot answers from. */
export class KnowledgeArticle extends AggregateRoot {
  static readonly aggregateType = 'knowledge-article';

  title!: string;
  /** Plain text; an empty line separates passages that can answer by themselves. */
  body!: string;
  /** BCP 47 tag. */
  locale!: string;
  /** Whether the bot may answer from it. */
  published!: boolean;
  createdAt!: Date;

  static write(fields: {
    title: string;
    body: string;
    locale: string;
    published: boolean;
  }): KnowledgeArticle {
    const article = new KnowledgeArticle();
    article.id = newId();
    article.createdAt = new Date();
    article.change(fields);
    return article;
  }

  change(fields: { title?: string; body?: string; locale?: string; published?: boolean }): void {
    this.title = fields.title ?? this.title;
    this.body = fields.body ?? this.body;
    this.locale = fields.locale ?? this.locale;
    this.published = fields.published ?? this.published;
  }

  /** The parts that are searched and quoted: paragraphs, joined while they stay short enough for one answer. */
  passages(): string[] {
    const paragraphs = this.body
      .split(/\n\s*\n/)
      .map((part) => part.trim())
      .filter(Boolean);
    return paragraphs.reduce<string[]>((passages, paragraph) => {
      const last = passages.at(-1);
      const joined = last === undefined ? paragraph : `${last}\n\n${paragraph}`;
      return last !== undefined && joined.length <= LONGEST_PASSAGE
        ? [...passages.slice(0, -1), joined]
        : [...passages, paragraph];
    }, []);
  }
}

const LONGEST_PASSAGE = 800;
