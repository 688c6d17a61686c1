import { IsString, IsUUID, Length, Matches } from 'class-validator';
import { Command, type Fields, RequirePermission, UseCase } from '#kernel';

/** Has a delivery tried again that was parked or skipped, with all its attempts before it. What it failed on should be mended first. */
@UseCase('operations.replay-delivery')
@RequirePermission('operations.manage')
export class ReplayDelivery extends Command {
  /** Name of the handler, as the list shows it. */
  @Matches(/^[a-z][a-z0-9:.-]{2,199}$/)
  readonly handler!: string;

  /** Id of the event or durable command. */
  @IsUUID()
  readonly eventId!: string;

  /** Why; kept with the delivery. */
  @IsString()
  @Length(3, 500)
  readonly reason!: string;

  constructor(fields: Fields<ReplayDelivery>) {
    super(fields);
  }
}
