import { IsIn, IsInt, IsOptional, IsUUID, Length } from 'class-validator';
import { Command, type Fields, RequirePermission, SecretFields, UseCase } from '#kernel';
import { DISCREPANCIES, type Discrepancy } from '../../../domain/preliminary-review.js';
import type { ReportWrittenView } from '../../services/report-written.view.js';

/**
 * Verifies a report as final. The signer proves by password to be the one who is signed in. Warnings about the text do not
 * keep anybody from signing: they are shown with every draft, and a text that is right may look wrong.
 */
@UseCase('reporting.sign-report')
@RequirePermission('reports.sign')
@SecretFields('password')
export class SignReport extends Command<ReportWrittenView> {
  @IsUUID()
  readonly reportId!: string;

  /** The signer's own password. */
  @Length(1, 1000)
  readonly password!: string;

  /**
   * What the signer thought of the preliminary report of somebody else. `agree` unless told when its text was not changed;
   * a major discrepancy needs a note.
   */
  @IsOptional()
  @IsIn(DISCREPANCIES)
  readonly discrepancy?: Discrepancy;

  /** What was different; not on the report. */
  @IsOptional()
  @Length(1, 2000)
  readonly discrepancyNote?: string;

  /** The version the signer has read. */
  @IsOptional()
  @IsInt()
  readonly expectedVersion?: number;

  constructor(fields: Fields<SignReport>) {
    super(fields);
  }
}
