import { IsUUID, Matches } from 'class-validator';
import { type Fields, Query, RequirePermission, UseCase } from '#kernel';
import type { DeliveryView } from './delivery-details.view.js';

/** One delivery with what operators did to it. */
@UseCase('operations.get-delivery')
@RequirePermission('operations.read')
export class GetDelivery extends Query<DeliveryView> {
  @Matches(/^[a-z][a-z0-9:.-]{2,199}$/)
  readonly handler!: string;

  @IsUUID()
  readonly eventId!: string;

  constructor(fields: Fields<GetDelivery>) {
    super(fields);
  }
}
