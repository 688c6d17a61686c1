import { isDeepStrictEqual } from 'node:util';
import { AggregateRoot, conflict, newId } from '#kernel';
import type { BotContent } from './bot-content.js';

/** The automatic part of a practice's answers. What people edit is its draft; what answers is a published version. */
export class Bot extends AggregateRoot {
  static readonly aggregateType = 'bot';

  name!: string;
  /** BCP 47 tag of the language it speaks. */
  locale!: string;
  draft!: BotContent;
  /** Number of the version that answers; 0 before the first. */
  publishedVersion!: number;
  /** Number of the newest version, whether it answers or was only kept for an experiment. */
  latestVersion!: number;
  /** The draft says something else than the published version. */
  hasChanges!: boolean;
  createdAt!: Date;

  static create(fields: { name: string; locale: string; draft: BotContent }): Bot {
    const bot = new Bot();
    bot.id = newId();
    bot.name = fields.name;
    bot.locale = fields.locale;
    bot.draft = fields.draft;
    bot.publishedVersion = 0;
    bot.latestVersion = 0;
    bot.hasChanges = true;
    bot.createdAt = new Date();
    return bot;
  }

  change(fields: { name?: string; locale?: string; draft?: BotContent }): void {
    if (fields.name !== undefined) this.name = fields.name;
    if (fields.locale === undefined && fields.draft === undefined) return;
    this.locale = fields.locale ?? this.locale;
    this.draft = fields.draft ?? this.draft;
    this.hasChanges = true;
  }

  /** Makes the draft the version that answers; its number. */
  publish(): number {
    this.keep();
    this.hasChanges = false;
    this.publishedVersion = this.latestVersion;
    return this.publishedVersion;
  }

  /** Makes the draft a version that an experiment may give to some; what answers stays. Its number. */
  keep(): number {
    if (!this.hasChanges)
      throw conflict('conversations.bot-unchanged', 'This bot has no changes to publish.');
    this.latestVersion += 1;
    return this.latestVersion;
  }

  /** Lets a version answer that was made before. */
  answerWith(version: number, said: { readonly locale: string; readonly content: BotContent }): void {
    this.publishedVersion = version;
    this.hasChanges = this.locale !== said.locale || !isDeepStrictEqual(this.draft, said.content);
  }
}
