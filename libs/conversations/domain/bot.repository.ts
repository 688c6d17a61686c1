import type { Bot } from './bot.js';

export abstract class BotRepository {
  /** @throws DomainError `conversations.bot.not-found` */
  abstract get(id: string): Promise<Bot>;
  /** Whether a version of it can answer. */
  abstract isPublished(id: string): Promise<boolean>;
  abstract add(bot: Bot): Promise<void>;
  abstract update(bot: Bot): Promise<void>;
  /** Keeps what was published, for ever and unchanged. */
  abstract addVersion(bot: Bot): Promise<void>;
}
