import { Injectable } from '@nestjs/common';
import { notFound, Sql } from '#kernel';
import type { AggregateStore } from '#platform/database/aggregate-store';
import { AggregateStores } from '#platform/database/aggregate-stores';
import type { BotContent } from '../../domain/bot-content.js';
import type { Bot } from '../../domain/bot.js';
import { BotRepository } from '../../domain/bot.repository.js';
import type { KnowledgeAuthor } from '../../domain/knowledge-author.js';
import { BotSchema } from './bot.schema.js';

@Injectable()
export class TypeormBotRepository extends BotRepository {
  private readonly store: AggregateStore<Bot>;

  constructor(
    stores: AggregateStores,
    private readonly sql: Sql,
  ) {
    super();
    this.store = stores.of(BotSchema);
  }

  override async get(id: string): Promise<Bot> {
    const bot = await this.store.find(id);
    if (!bot) throw notFound('conversations.bot');
    return bot;
  }

  override async isPublished(id: string): Promise<boolean> {
    return (
      (await this.sql.first('SELECT 1 AS found FROM bot WHERE id = $1 AND published_version > 0', [id])) !==
      undefined
    );
  }

  override add(bot: Bot): Promise<void> {
    return this.store.add(bot);
  }

  override update(bot: Bot): Promise<void> {
    return this.store.update(bot);
  }

  override async addVersion(bot: Bot, by: KnowledgeAuthor, replayId: string | null): Promise<void> {
    await this.sql.change(
      `INSERT INTO bot_version (organization_id, bot_id, number, locale, content, published_by_id, published_by_name, replay_id)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        bot.organizationId,
        bot.id,
        bot.latestVersion,
        bot.locale,
        JSON.stringify(bot.draft),
        by.id,
        by.name,
        replayId,
      ],
    );
  }

  override async version(botId: string, number: number): Promise<{ locale: string; content: BotContent }> {
    const version = await this.sql.first<{ locale: string; content: BotContent }>(
      'SELECT locale, content FROM bot_version WHERE bot_id = $1 AND number = $2',
      [botId, number],
    );
    if (!version) throw notFound('conversations.bot-version');
    return version;
  }
}
