import { IsIn, IsUUID } from 'class-validator';
import { Command, type Fields, SystemOnly, UseCase } from '#kernel';

/**
 * Whether the practice is to be mailed because of an event: of one kind once in 15 minutes, and because of the same event as
 * often as it is tried.
 */
@UseCase('notifications.claim-practice-notice')
@SystemOnly()
export class ClaimPracticeNotice extends Command<boolean> {
  @IsIn(['turnaround-breached'])
  readonly kind!: 'turnaround-breached';

  @IsUUID()
  readonly eventId!: string;

  constructor(fields: Fields<ClaimPracticeNotice>) {
    super(fields);
  }
}
