import { IsUUID } from 'class-validator';
import { type Fields, OnPrimary, PagedQuery, RequirePermission, UseCase } from '#kernel';
import type { BotVersionView } from './bot-version.view.js';

/** The versions of a bot, the newest first. Sort: `number`. */
@UseCase('conversations.find-bot-versions')
@RequirePermission('bots.manage')
@OnPrimary()
export class FindBotVersions extends PagedQuery<BotVersionView> {
  @IsUUID()
  readonly botId!: string;

  constructor(fields: Fields<FindBotVersions>) {
    super(fields);
  }
}
