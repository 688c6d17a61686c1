import { IsIn, IsUUID } from 'class-validator';
import { Command, type Fields, SystemOnly, UseCase } from '#kernel';

/** Tells patient or referrer that a report can be read under a share link; once a link. */
@UseCase('notifications.notify-of-result')
@SystemOnly()
export class NotifyOfResult extends Command {
  @IsUUID()
  readonly shareLinkId!: string;

  @IsUUID()
  readonly reportId!: string;

  @IsUUID()
  readonly orderId!: string;

  @IsIn(['patient', 'referrer'])
  readonly recipientType!: 'patient' | 'referrer';

  constructor(fields: Fields<NotifyOfResult>) {
    super(fields);
  }
}
