import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsInt,
  IsOptional,
  IsUUID,
  ValidateNested,
} from 'class-validator';
import { CheckResource, Command, type Fields, RequirePermission, UseCase } from '#kernel';
import { MOST_KEY_IMAGES } from '../../../domain/key-image.js';
import type { ReportState } from '../../../domain/report.js';
import { AuthorOrSigner } from '../../services/author-or-signer.js';
import { ReadableReports } from '../../services/readable-reports.js';
import { KeyImageFields } from './key-image.fields.js';
import { whichImage } from './which-image.js';

/**
 * Replaces the images that a report shows, in their order, while it is not signed; each version that is issued keeps its own.
 * Choosing claims the study.
 */
@UseCase('reporting.choose-key-images')
@RequirePermission('reports.write')
@CheckResource(ReadableReports, AuthorOrSigner)
export class ChooseKeyImages extends Command<ReportState> {
  @IsUUID()
  readonly reportId!: string;

  /** All of them; none: the report shows no images. Each frame once. */
  @IsArray()
  @ArrayMaxSize(MOST_KEY_IMAGES)
  @ValidateNested({ each: true })
  @ArrayUnique(whichImage)
  @Type(() => KeyImageFields)
  readonly images!: KeyImageFields[];

  /** The version the change was made looking at. */
  @IsOptional()
  @IsInt()
  readonly expectedVersion?: number;

  constructor(fields: Fields<ChooseKeyImages>) {
    super(fields);
  }
}
