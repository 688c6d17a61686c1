import { IsIn, IsISO8601, IsUUID } from 'class-validator';
import { Command, type Fields, SystemOnly, UseCase } from '#kernel';
import { SERVICE_CLOCKS, type ServiceClock } from '../../../contracts/service-clock.js';

/** The time of a clock runs out, or has run out: tells it unless the clock has been stopped or set anew. */
@UseCase('conversations.check-service-level')
@SystemOnly()
export class CheckServiceLevel extends Command {
  @IsUUID()
  readonly conversationId!: string;

  /** The run of the clocks that this is about. */
  @IsUUID()
  readonly serviceId!: string;

  @IsIn(SERVICE_CLOCKS)
  readonly clock!: ServiceClock;

  @IsIn(['warning', 'breach'])
  readonly stage!: 'warning' | 'breach';

  /** ISO 8601. */
  @IsISO8601()
  readonly dueAt!: string;

  constructor(fields: Fields<CheckServiceLevel>) {
    super(fields);
  }
}
