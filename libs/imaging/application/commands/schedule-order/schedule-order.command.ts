import { IsInt, IsISO8601, IsOptional, IsUUID, Matches } from 'class-validator';
import { Command, type Fields, RequirePermission, UseCase } from '#kernel';

/**
 * Gives an order its appointment, or another one. It is on the worklist then: its modality has to be known, and its patient
 * gets a number if there is none.
 */
@UseCase('imaging.schedule-order')
@RequirePermission('orders.manage')
export class ScheduleOrder extends Command {
  @IsUUID()
  readonly orderId!: string;

  /** With its offset from UTC. */
  @IsISO8601({ strict: true })
  @Matches(/(Z|[+-]\d{2}:\d{2})$/, { message: 'must have an offset from UTC' })
  readonly appointmentAt!: string;

  /** Where; unchanged unless given. */
  @IsOptional()
  @IsUUID()
  readonly siteId?: string | null;

  /** The version that the change was made looking at. */
  @IsOptional()
  @IsInt()
  readonly expectedVersion?: number;

  constructor(fields: Fields<ScheduleOrder>) {
    super(fields);
  }
}
