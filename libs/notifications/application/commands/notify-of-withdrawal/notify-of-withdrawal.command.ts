import { IsUUID } from 'class-validator';
import { Command, type Fields, SystemOnly, UseCase } from '#kernel';

/**
 * Tells that a report is withdrawn to every patient and referrer who was told of its result, once and by the way that the
 * newest of it went; to nobody else. What was still to be sent is not.
 */
@UseCase('notifications.notify-of-withdrawal')
@SystemOnly()
export class NotifyOfWithdrawal extends Command {
  @IsUUID()
  readonly reportId!: string;

  constructor(fields: Fields<NotifyOfWithdrawal>) {
    super(fields);
  }
}
