import { IsBoolean, IsIn, IsISO8601, IsOptional, IsUUID } from 'class-validator';
import { Command, type Fields, SystemOnly, UseCase } from '#kernel';
import { SERVICE_CLOCKS, type ServiceClock } from '../../../contracts/service-clock.js';

/** Keeps for the practice's figures how long a clock ran, or that it ran too long. Times are ISO 8601. */
@UseCase('conversations.record-service-level')
@SystemOnly()
export class RecordServiceLevel extends Command {
  @IsUUID()
  readonly conversationId!: string;

  @IsUUID()
  readonly serviceId!: string;

  @IsIn(SERVICE_CLOCKS)
  readonly clock!: ServiceClock;

  @IsOptional()
  @IsUUID()
  readonly userId!: string | null;

  @IsBoolean()
  readonly urgent!: boolean;

  @IsISO8601()
  readonly startedAt!: string;

  @IsOptional()
  @IsISO8601()
  readonly dueAt!: string | null;

  @IsOptional()
  @IsISO8601()
  readonly breachedAt!: string | null;

  /** Null while it still runs. */
  @IsOptional()
  @IsISO8601()
  readonly stoppedAt!: string | null;

  constructor(fields: Fields<RecordServiceLevel>) {
    super(fields);
  }
}
