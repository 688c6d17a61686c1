import { IsString, IsUUID, MaxLength } from 'class-validator';
import { type Fields, OnPrimary, Query, RequirePermission, UseCase } from '#kernel';
import type { BotModel } from '../../../domain/bot/bot-ai.js';
import type { PreparedTranslation } from '../../services/translation/message-translations.js';

/** Who translates a reply, and from what into what. */
export interface ReplyLanguages {
  /** BCP 47 tags: of staff, and of the conversation so far. */
  readonly agentLanguage: string;
  readonly spoken: string;
  /** What the contact wrote last. */
  readonly lastText: string;
  readonly models: readonly BotModel[];
  /** What was prepared of this text before. */
  readonly prepared: PreparedTranslation | null;
}

/** What it takes to translate a reply; null where the channel's bot translates nothing. */
@UseCase('conversations.get-reply-languages')
@RequirePermission('conversations.reply')
@OnPrimary()
export class GetReplyLanguages extends Query<ReplyLanguages | null> {
  @IsUUID()
  readonly conversationId!: string;

  /** What the colleague wrote. */
  @IsString()
  @MaxLength(10_000)
  readonly source!: string;

  constructor(fields: Fields<GetReplyLanguages>) {
    super(fields);
  }
}
