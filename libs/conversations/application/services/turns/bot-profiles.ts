import { Injectable } from '@nestjs/common';
import { GetPractice } from '#identity/contracts';
import { Mediator } from '#kernel';
import type { BotContent } from '../../../domain/bot-content.js';
import type { BotProfile } from '../../../domain/bot/bot-profile.js';

/** Makes of a version of a bot what answers: with the practice's name and clock. */
@Injectable()
export class BotProfiles {
  constructor(private readonly mediator: Mediator) {}

  async of(bot: {
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
