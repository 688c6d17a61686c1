import { IsInt, IsOptional, IsUUID, Length } from 'class-validator';
import { Command, type Fields, RequirePermission, SecretFields, UseCase } from '#kernel';
import type { ReportState } from '../../../domain/report.js';

/** Verifies a report as final. The signer proves by password to be the one who is signed in. */
@UseCase('reporting.sign-report')
@RequirePermission('reports.sign')
@SecretFields('password')
export class SignReport extends Command<ReportState> {
  @IsUUID()
  readonly reportId!: string;

  /** The signer's own password. */
  @Length(1, 1000)
  readonly password!: string;

  /** The version the signer has read. */
  @IsOptional()
  @IsInt()
  readonly expectedVersion?: number;

  constructor(fields: Fields<SignReport>) {
    super(fields);
  }
}
