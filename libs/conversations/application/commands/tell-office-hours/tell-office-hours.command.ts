import { IsUUID } from 'class-validator';
import { Command, type Fields, SystemOnly, UseCase } from '#kernel';

/**
 * Tells a contact who waits for a person while the practice is closed when it opens again: once a day, never in an
 * emergency. Until then the bot goes on helping.
 */
@UseCase('conversations.tell-office-hours')
@SystemOnly()
export class TellOfficeHours extends Command {
  @IsUUID()
  readonly conversationId!: string;

  constructor(fields: Fields<TellOfficeHours>) {
    super(fields);
  }
}
