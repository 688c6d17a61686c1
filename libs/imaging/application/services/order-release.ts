import { Injectable } from '@nestjs/common';
import type { Order } from '../../domain/order.js';
import { OrderRepository } from '../../domain/order.repository.js';
import { StudyRepository } from '../../domain/study.repository.js';

/** Takes a study from its order, which another study may have answered, too. */
@Injectable()
export class OrderRelease {
  constructor(
    private readonly orders: OrderRepository,
    private readonly studies: StudyRepository,
  ) {}

  /** @param order claimed by the caller; undefined when there is none any more */
  async of(order: Order | undefined, studyId: string): Promise<void> {
    if (order?.studyId !== studyId) return;
    order.lose(studyId, await this.studies.findOtherOf(order.id, studyId));
    await this.orders.update(order);
  }
}
