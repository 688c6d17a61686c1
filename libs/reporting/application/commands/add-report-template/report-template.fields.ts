import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsOptional,
  IsString,
  Length,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { Command } from '#kernel';
import { SECTION_KEYS, type SectionKey } from '../../../domain/template-section.js';

/** A part of a template. Several may belong to one section of the report, in their order. */
export class TemplateSectionFields {
  @IsIn(SECTION_KEYS)
  readonly section!: SectionKey;

  /** The practice's own heading above the text, such as `Lungs`. */
  @IsOptional()
  @Length(1, 100)
  readonly heading!: string | null;

  /** With fields `{{patient.age}}`, choices `[left|right]` and gaps `[ ]`. */
  @IsString()
  @MaxLength(20_000)
  readonly text!: string;
}

/** What a template is for and what it says. */
export abstract class ReportTemplateFields<R> extends Command<R> {
  @Length(1, 120)
  readonly name!: string;

  /** BCP 47 tag. */
  @Matches(/^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8}){0,3}$/)
  readonly language!: string;

  /** Procedures it is for; none: for what its modality and body part say. */
  @IsArray()
  @ArrayMaxSize(200)
  @Length(1, 64, { each: true })
  readonly procedureCodes!: string[];

  /** DICOM modality, such as `CT`. */
  @IsOptional()
  @Length(1, 16)
  readonly modality!: string | null;

  @IsOptional()
  @Length(1, 60)
  readonly bodyPart!: string | null;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => TemplateSectionFields)
  readonly sections!: TemplateSectionFields[];

  /** Whether it is offered. */
  @IsBoolean()
  readonly active!: boolean;
}
