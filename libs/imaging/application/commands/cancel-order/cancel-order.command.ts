import { IsInt, IsOptional, IsUUID, Length } from 'class-validator';
import { Command, type Fields, RequirePermission, UseCase } from '#kernel';

/** Cancels an order that is not carried out yet. */
@UseCase('imaging.cancel-order')
@RequirePermission('orders.manage')
export class CancelOrder extends Command {
  @IsUUID()
  readonly orderId!: string;

  /** Why, for staff. */
  @Length(1, 500)
  readonly reason!: string;

  /** The version that the change was made looking at. */
  @IsOptional()
  @IsInt()
  readonly expectedVersion?: number;

  constructor(fields: Fields<CancelOrder>) {
    super(fields);
  }
}
