import { IsUUID } from 'class-validator';
import { type Fields, Query, SystemOnly, UseCase } from '#kernel';
import type { AnsweringBot } from '../../services/experiments/answering-bot.js';

/** The version of the bot that answers in a conversation, by experiment or the published one; null when none does. */
@UseCase('conversations.get-answering-bot')
@SystemOnly()
export class GetAnsweringBot extends Query<AnsweringBot | null> {
  @IsUUID()
  readonly conversationId!: string;

  constructor(fields: Fields<GetAnsweringBot>) {
    super(fields);
  }
}
