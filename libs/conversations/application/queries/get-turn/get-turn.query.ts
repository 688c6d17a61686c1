import { IsUUID } from 'class-validator';
import { type Fields, Query, SystemOnly, UseCase } from '#kernel';
import type { BotState } from '../../../domain/bot/bot-state.js';
import type { ConversationStatus } from '../../../domain/conversation-status.js';
import type { PlatformKey } from '../../../domain/platform-key.js';
import type { AnsweringBot } from '../../services/experiments/answering-bot.js';

/** What the bot must know to answer a message. */
export interface Turn {
  readonly conversationId: string;
  readonly contactId: string;
  readonly threadId: string;
  readonly platform: PlatformKey;
  /** `bot` also while the conversation waits for people who are not there yet, and the bot helps meanwhile. */
  readonly status: ConversationStatus;
  readonly state: BotState;
  readonly urgent: boolean;
  readonly text: string;
  readonly files: number;
  readonly occurredAt: Date;
  readonly pressedButton: string | null;
  /** The version that is published now, or that of the contact's arm in an experiment; null when the channel's bot has none. */
  readonly bot: AnsweringBot | null;
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
