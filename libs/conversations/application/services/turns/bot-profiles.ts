import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { GetPractice } from '#identity/contracts';
import { Mediator } from '#kernel';
import type { BotContent } from '../../../domain/bot-content.js';
import type { BotProfile } from '../../../domain/bot/bot-profile.js';
import {
  type BotVersionContent,
  GetBotVersion,
} from '../../queries/get-bot-version/get-bot-version.query.js';

/** Makes of a version of a bot what answers: with the practice's name and clock. */
@Injectable()
export class BotProfiles {
  /** A published version never changes, and is long: it is not read for each message. */
  private readonly published = new LRUCache<string, BotVersionContent>({ max: 200 });

  constructor(private readonly mediator: Mediator) {}

  /** Of a published version. Throws `conversations.bot-version.not-found`. */
  async of({ botId, version }: { readonly botId: string; readonly version: number }): Promise<BotProfile> {
    const key = `${botId} ${version}`;
    let kept = this.published.get(key);
    if (!kept) {
      kept = await this.mediator.ask(new GetBotVersion({ botId, version }));
      this.published.set(key, kept);
    }
    return this.ofContent({ botId, version, ...kept });
  }

  /** Of a content that need not be published. */
  async ofContent(bot: {
    readonly botId: string;
    readonly version: number;
    readonly locale: string;
    readonly content: BotContent;
  }): Promise<BotProfile> {
    const practice = await this.mediator.ask(new GetPractice({}));
    const { botId, version, locale, content } = bot;
    return { ...content, botId, version, locale, practiceName: practice.name, timeZone: practice.timeZone };
  }
}
