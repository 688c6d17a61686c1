import { IsIn, IsInt, IsUUID, Min } from 'class-validator';
import { Command, type Fields, SystemOnly, UseCase } from '#kernel';

/** Sends patient or referrer the code that a share link asks for; once a code. */
@UseCase('notifications.notify-of-share-code')
@SystemOnly()
export class NotifyOfShareCode extends Command {
  @IsUUID()
  readonly shareLinkId!: string;

  @IsUUID()
  readonly reportId!: string;

  @IsUUID()
  readonly orderId!: string;

  @IsIn(['patient', 'referrer'])
  readonly recipientType!: 'patient' | 'referrer';

  /** Which of the link's codes. */
  @IsInt()
  @Min(1)
  readonly codeNumber!: number;

  constructor(fields: Fields<NotifyOfShareCode>) {
    super(fields);
  }
}
