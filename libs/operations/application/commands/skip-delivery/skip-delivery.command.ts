import { IsString, IsUUID, Length, Matches } from 'class-validator';
import { Command, type Fields, RequirePermission, UseCase } from '#kernel';

/** Gives a delivery up, so that those behind it in its lane go on. Its effect will be missing: the reason is kept. */
@UseCase('operations.skip-delivery')
@RequirePermission('operations.manage')
export class SkipDelivery extends Command {
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

  constructor(fields: Fields<SkipDelivery>) {
    super(fields);
  }
}
