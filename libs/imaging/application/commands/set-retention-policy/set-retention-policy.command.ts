import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsInt,
  IsOptional,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { Command, type Fields, RequirePermission, UseCase } from '#kernel';
import { RetentionRuleFields } from './retention-rule.fields.js';

/** Replaces what the practice has decided about how long studies are kept. It is applied every night. */
@UseCase('imaging.set-retention-policy')
@RequirePermission('archive.manage')
export class SetRetentionPolicy extends Command {
  /** The version that was read (If-Match). */
  @IsOptional()
  @IsInt()
  readonly expectedVersion?: number;

  /** After the study's date, where no rule says otherwise; null to keep them for ever. */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(200)
  readonly years!: number | null;

  /** For studies of a modality or a procedure; of several that fit, the longest holds. */
  @IsArray()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => RetentionRuleFields)
  readonly rules!: RetentionRuleFields[];

  /** Studies of people under 18 are kept at least until they are so old; null for no such term. */
  @IsOptional()
  @IsInt()
  @Min(18)
  @Max(100)
  readonly minorsUntilAge!: number | null;

  /** Studies that are due are deleted, not only listed. */
  @IsBoolean()
  readonly deletes!: boolean;

  constructor(fields: Fields<SetRetentionPolicy>) {
    super(fields);
  }
}
