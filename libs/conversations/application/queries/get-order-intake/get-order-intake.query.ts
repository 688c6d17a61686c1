import { IsUUID } from 'class-validator';
import { type Fields, Query, SystemOnly, UseCase } from '#kernel';
import type { OrderIntakeView } from './order-intake.view.js';

/** What a completed intake says. */
@UseCase('conversations.get-order-intake')
@SystemOnly()
export class GetOrderIntake extends Query<OrderIntakeView> {
  @IsUUID()
  readonly intakeId!: string;

  constructor(fields: Fields<GetOrderIntake>) {
    super(fields);
  }
}
