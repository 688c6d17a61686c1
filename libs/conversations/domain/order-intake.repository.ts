import type { OrderIntake } from './order-intake.js';

export abstract class OrderIntakeRepository {
  abstract add(intake: OrderIntake): Promise<void>;
}
