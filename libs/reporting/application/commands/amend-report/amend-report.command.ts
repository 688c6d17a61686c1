import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsInt,
  IsOptional,
  IsUUID,
  Length,
  ValidateNested,
} from 'class-validator';
import { type Fields, RequirePermission, SecretFields, UseCase } from '#kernel';
import { MOST_KEY_IMAGES } from '../../../domain/key-image.js';
import { ReportSections } from '../../services/report-sections.js';
import type { ReportWrittenView } from '../../services/report-written.view.js';
import { KeyImageFields } from '../choose-key-images/key-image.fields.js';
import { whichImage } from '../choose-key-images/which-image.js';

/**
 * Changes a signed report as a new signed version: sections or the images that it shows are corrected, or an addendum is added,
 * which may bring its images along. Warnings about the text are told and keep nobody from it. 409 while the report and its
 * study are of different orders.
 */
@UseCase('reporting.amend-report')
@RequirePermission('reports.sign')
@SecretFields('password')
export class AmendReport extends ReportSections<ReportWrittenView> {
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

  /** All images that it shows from now on, in their order; left out, they stay. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST_KEY_IMAGES)
  @ValidateNested({ each: true })
  @ArrayUnique(whichImage)
  @Type(() => KeyImageFields)
  readonly images?: KeyImageFields[];

  /** The version the signer has read. */
  @IsOptional()
  @IsInt()
  readonly expectedVersion?: number;

  constructor(fields: Fields<AmendReport>) {
    super(fields);
  }
}
