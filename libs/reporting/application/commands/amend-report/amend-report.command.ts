import { IsInt, IsOptional, IsUUID, Length } from 'class-validator';
import { type Fields, RequirePermission, SecretFields, UseCase } from '#kernel';
import { ReportSections } from '../../services/report-sections.js';

/** Changes a signed report as a new signed version: either sections are corrected, or an addendum is added. */
@UseCase('reporting.amend-report')
@RequirePermission('reports.sign')
@SecretFields('password')
export class AmendReport extends ReportSections {
  @IsUUID()
  readonly reportId!: string;

  /** The signer's own password. */
  @Length(1, 1000)
  readonly password!: string;

  /** Why it is changed; stands on the report. */
  @Length(1, 1000)
  readonly reason!: string;

  /** A text to add, which leaves the report's own text as it was. */
  @IsOptional()
  @Length(1, 50_000)
  readonly addendum?: string;

  /** The version the signer has read. */
  @IsOptional()
  @IsInt()
  readonly expectedVersion?: number;

  constructor(fields: Fields<AmendReport>) {
    super(fields);
  }
}
