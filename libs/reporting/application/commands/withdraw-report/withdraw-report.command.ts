import { IsInt, IsOptional, IsUUID, Length } from 'class-validator';
import { Command, type Fields, RequirePermission, UseCase } from '#kernel';
import type { ReportState } from '../../../domain/report.js';

/**
 * Cancels a report that was not signed, or declares a signed one to be entered in error. Its share links end. 409 while a
 * colleague writes it.
 */
@UseCase('reporting.withdraw-report')
@RequirePermission('reports.sign')
export class WithdrawReport extends Command<ReportState> {
  @IsUUID()
  readonly reportId!: string;

  @Length(1, 1000)
  readonly reason!: string;

  /** The version that was looked at. */
  @IsOptional()
  @IsInt()
  readonly expectedVersion?: number;

  constructor(fields: Fields<WithdrawReport>) {
    super(fields);
  }
}
