import { IsIn, IsOptional, IsUUID, Matches } from 'class-validator';
import { type Fields, PagedQuery, RequirePermission, UseCase } from '#kernel';
import type { DeliveryItem } from './delivery.view.js';

const STATES = ['parked', 'pending', 'skipped', 'done'] as const;

/** Deliveries in one state, parked ones unless told. Sorts by `position`, the order in which their events happened. */
@UseCase('operations.find-deliveries')
@RequirePermission('operations.read')
export class FindDeliveries extends PagedQuery<DeliveryItem> {
  @IsOptional()
  @IsIn(STATES)
  readonly state?: (typeof STATES)[number];

  /** Only those of this handler. */
  @IsOptional()
  @Matches(/^[a-z][a-z0-9:.-]{2,199}$/)
  readonly handler?: string;

  /** Only those of this event. */
  @IsOptional()
  @IsUUID()
  readonly eventId?: string;

  constructor(fields: Fields<FindDeliveries>) {
    super(fields);
  }
}
