import { Type } from 'class-transformer';
import { IsBoolean, IsDate, IsIn, IsOptional, IsUUID, Length } from 'class-validator';
import { Command, type Fields, RequirePermission, UseCase } from '#kernel';
import { COMMUNICATION_MEANS, type CommunicationMeans } from '../../../domain/critical-communication.js';

/** Notes who was told of a critical finding, when, by what means, and whether they repeated it. */
@UseCase('reporting.communicate-critical-result')
@RequirePermission('reports.write')
export class CommunicateCriticalResult extends Command {
  @IsUUID()
  readonly criticalResultId!: string;

  /** The recipient's account, when they are a user of the practice. */
  @IsOptional()
  @IsUUID()
  readonly recipientId?: string;

  /** Needed for somebody without an account. */
  @IsOptional()
  @Length(1, 200)
  readonly recipientName?: string;

  /** Such as `referring physician` or `ward nurse`. */
  @IsOptional()
  @Length(1, 200)
  readonly recipientRole?: string;

  @IsIn(COMMUNICATION_MEANS)
  readonly means!: CommunicationMeans;

  /** When they were told; now unless told. */
  @IsOptional()
  @Type(() => Date)
  @IsDate()
  readonly at?: Date;

  /** Whether the recipient repeated what they were told. */
  @IsBoolean()
  readonly readBack!: boolean;

  constructor(fields: Fields<CommunicateCriticalResult>) {
    super(fields);
  }
}
