import type { BotContent } from './bot-content.js';
import type { Bot } from './bot.js';
import type { KnowledgeAuthor } from './knowledge-author.js';

export abstract class BotRepository {
  /** @throws DomainError `conversations.bot.not-found` */
  abstract get(id: string): Promise<Bot>;
  /** Whether a version of it can answer. */
  abstract isPublished(id: string): Promise<boolean>;
  abstract add(bot: Bot): Promise<void>;
  abstract update(bot: Bot): Promise<void>;
  /** Keeps the draft as the newest version, for ever and unchanged, with who made it and the replay that was looked at. */
  abstract addVersion(bot: Bot, by: KnowledgeAuthor, replayId: string | null): Promise<void>;
  /**
   * What a version says.
   * @throws DomainError `conversations.bot-version.not-found`
   */
  abstract version(
    botId: string,
    number: number,
  ): Promise<{ readonly locale: string; readonly content: BotContent }>;
}
