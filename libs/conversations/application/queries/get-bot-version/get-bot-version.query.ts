import { IsInt, IsUUID } from 'class-validator';
import { type Fields, Query, SystemOnly, UseCase } from '#kernel';
import type { BotContent } from '../../../domain/bot-content.js';

/** What a published version says; it never changes. */
export interface BotVersionContent {
  readonly locale: string;
  readonly content: BotContent;
}

/** A published version of a bot, whole. */
@UseCase('conversations.get-bot-version')
@SystemOnly()
export class GetBotVersion extends Query<BotVersionContent> {
  @IsUUID()
  readonly botId!: string;

  @IsInt()
  readonly version!: number;

  constructor(fields: Fields<GetBotVersion>) {
    super(fields);
  }
}
