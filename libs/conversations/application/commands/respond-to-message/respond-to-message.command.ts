import { IsObject, IsOptional, IsString, IsUUID } from 'class-validator';
import { Command, type Fields, SystemOnly, UseCase } from '#kernel';
import type { BotProfile } from '../../../domain/bot/bot-profile.js';
import type { KnowledgeAnswer } from '../../../domain/bot/knowledge-answer.js';
import type { Understood } from '../../../domain/bot/understood.js';

/** Lets the bot answer a message that has been understood. Decides by the conversation as it is now. */
@UseCase('conversations.respond-to-message')
@SystemOnly()
export class RespondToMessage extends Command {
  @IsUUID()
  readonly conversationId!: string;

  @IsUUID()
  readonly messageId!: string;

  @IsObject()
  readonly understood!: Understood;

  @IsOptional()
  @IsObject()
  readonly knowledge!: KnowledgeAnswer | null;

  /** The bot that answers, with its practice's name and zone. */
  @IsObject()
  readonly profile!: BotProfile;

  /** The practice's calendar day, YYYY-MM-DD. */
  @IsString()
  readonly today!: string;

  constructor(fields: Fields<RespondToMessage>) {
    super(fields);
  }
}
