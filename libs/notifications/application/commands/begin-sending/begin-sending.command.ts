import { IsInt, IsUUID } from 'class-validator';
import { Command, type Fields, SystemOnly, UseCase } from '#kernel';
import type { SendingStep } from '../../../domain/notification.js';

/** Notes, before a notification leaves, that it is about to: after a crash nobody sends it a second time unknowingly. */
@UseCase('notifications.begin-sending')
@SystemOnly()
export class BeginSending extends Command<SendingStep> {
  @IsUUID()
  readonly notificationId!: string;

  @IsInt()
  readonly round!: number;

  constructor(fields: Fields<BeginSending>) {
    super(fields);
  }
}
