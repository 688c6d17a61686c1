import { IsUUID } from 'class-validator';
import { Command, type Fields, SystemOnly, UseCase } from '#kernel';

/**
 * Tells a member of staff by mail that a conversation waits for them; not who has the inbox open and sees it there, not who
 * does not want such mails, and of one conversation once in 15 minutes.
 */
@UseCase('notifications.notify-colleague')
@SystemOnly()
export class NotifyColleague extends Command {
  @IsUUID()
  readonly userId!: string;

  @IsUUID()
  readonly conversationId!: string;

  constructor(fields: Fields<NotifyColleague>) {
    super(fields);
  }
}
