import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsIn,
  IsOptional,
  IsUUID,
  ValidateNested,
} from 'class-validator';
import { Command, type Fields, Idempotent, RequirePermission, UseCase } from '#kernel';
import {
  DE_IDENTIFICATION_OPTIONS,
  type DeIdentificationOption,
} from '../../../domain/de-identification/de-identification-option.js';
import { GivenPseudonymFields } from './given-pseudonym.fields.js';
import { IsDestination } from './is-destination.js';
import { PixelMaskFields } from './pixel-mask.fields.js';

const OPTIONS = Object.keys(DE_IDENTIFICATION_OPTIONS);

export interface DeIdentificationStarted {
  readonly id: string;
}

/**
 * Makes copies of studies that name nobody (DICOM PS3.15, Basic Application Level Confidentiality Profile, with options), in
 * the background: for a ZIP file to download, or as studies of a project. Answers the id of the de-identification.
 */
@UseCase('imaging.de-identify-studies')
@RequirePermission('studies.de-identify')
@Idempotent()
export class DeIdentifyStudies extends Command<DeIdentificationStarted> {
  /** All instances that they have now. */
  @IsUUID(undefined, { each: true })
  @ArrayMinSize(1)
  @ArrayMaxSize(500)
  @ArrayUnique()
  readonly studyIds!: readonly string[];

  /** The profile's options; none when left out. Full and modified dates exclude each other. */
  @ApiProperty({ enum: OPTIONS, isArray: true, required: false })
  @IsOptional()
  @IsIn(OPTIONS, { each: true })
  @ArrayUnique()
  readonly options?: readonly DeIdentificationOption[];

  /** Regions to black out. Images that may have names in their pixels are left out unless a region fits their size. */
  @IsOptional()
  @ValidateNested({ each: true })
  @ArrayMaxSize(32)
  @Type(() => PixelMaskFields)
  readonly masks?: readonly PixelMaskFields[];

  /** `zip`, or the project that the copies become studies of. */
  @ApiProperty({
    oneOf: [
      { type: 'string', enum: ['zip'] },
      {
        type: 'object',
        required: ['projectId'],
        properties: { projectId: { type: 'string', format: 'uuid' } },
        additionalProperties: false,
      },
    ],
  })
  @IsDestination()
  readonly destination!: 'zip' | { readonly projectId: string };

  /** Names for some patients; the others get one by chance. */
  @IsOptional()
  @ValidateNested({ each: true })
  @ArrayMaxSize(500)
  @Type(() => GivenPseudonymFields)
  readonly pseudonyms?: readonly GivenPseudonymFields[];

  constructor(fields: Fields<DeIdentifyStudies>) {
    super(fields);
  }
}
