import { IsIn, IsUUID } from 'class-validator';
import { Command, type Fields, SystemOnly, UseCase } from '#kernel';
import { COLLEAGUE_NOTICES, type ColleagueNotice } from '../../../domain/notification-kind.js';

/**
 * Tells a member of staff by mail what waits for them; not who does not want such mails, of one thing once in 15 minutes, and
 * that a conversation waits not to who has the inbox open and sees it there.
 */
@UseCase('notifications.notify-colleague')
@SystemOnly()
export class NotifyColleague extends Command {
  @IsUUID()
  readonly userId!: string;

  @IsIn(COLLEAGUE_NOTICES)
  readonly kind!: ColleagueNotice;

  /** The conversation that waits; of all else the report. */
  @IsUUID()
  readonly subjectId!: string;

  constructor(fields: Fields<NotifyColleague>) {
    super(fields);
  }
}
