import { ArrayMaxSize, IsArray, IsUUID } from 'class-validator';
import { type Fields, Query, SystemOnly, UseCase } from '#kernel';
import type { OwnOrderView } from '../find-own-order/own-order.view.js';

/**
 * The orders of some patients that are neither completed nor cancelled, the newest first, at most 20: for somebody who was
 * verified for them. Patients who were merged into others count as those.
 */
@UseCase('imaging.find-open-orders')
@SystemOnly()
export class FindOpenOrders extends Query<OwnOrderView[]> {
  @IsArray()
  @ArrayMaxSize(50)
  @IsUUID('all', { each: true })
  readonly patientIds!: readonly string[];

  constructor(fields: Fields<FindOpenOrders>) {
    super(fields);
  }
}
