import { IsInt, IsUUID, Length } from 'class-validator';
import { Command, type Fields, SystemOnly, UseCase } from '#kernel';

/** Notes that a notification cannot be put together any more: no address, the link revoked, the appointment cancelled. */
@UseCase('notifications.give-up-notification')
@SystemOnly()
export class GiveUpNotification extends Command {
  @IsUUID()
  readonly notificationId!: string;

  @IsInt()
  readonly round!: number;

  @Length(1, 100)
  readonly errorCode!: string;

  constructor(fields: Fields<GiveUpNotification>) {
    super(fields);
  }
}
