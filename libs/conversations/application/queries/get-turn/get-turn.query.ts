import { IsUUID } from 'class-validator';
import { type Fields, Query, SystemOnly, UseCase } from '#kernel';
import type { BotState } from '../../../domain/bot/bot-state.js';
import type { BotContent } from '../../../domain/bot-content.js';
import type { ConversationStatus } from '../../../domain/conversation-status.js';
import type { PlatformKey } from '../../../domain/platform-key.js';

/** What the bot must know to answer a message. */
export interface Turn {
  readonly conversationId: string;
  readonly threadId: string;
  readonly platform: PlatformKey;
  readonly status: ConversationStatus;
  readonly state: BotState;
  readonly text: string;
  readonly pressedButton: string | null;
  /** The version that is published now; null when the channel's bot has none. */
  readonly bot: {
    readonly botId: string;
    readonly version: number;
    readonly locale: string;
    readonly content: BotContent;
  } | null;
}

/** The turn that a received message opens; null when the message is gone or was taken back. */
@UseCase('conversations.get-turn')
@SystemOnly()
export class GetTurn extends Query<Turn | null> {
  @IsUUID()
  readonly messageId!: string;

  constructor(fields: Fields<GetTurn>) {
    super(fields);
  }
}
