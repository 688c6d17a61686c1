import { IsUUID } from 'class-validator';
import { Command, type Fields, SystemOnly, UseCase } from '#kernel';

/** Reminds the patient of an order's appointment on their messenger; once a notification id. */
@UseCase('notifications.remind-of-appointment')
@SystemOnly()
export class RemindOfAppointment extends Command {
  @IsUUID()
  readonly notificationId!: string;

  @IsUUID()
  readonly orderId!: string;

  constructor(fields: Fields<RemindOfAppointment>) {
    super(fields);
  }
}
