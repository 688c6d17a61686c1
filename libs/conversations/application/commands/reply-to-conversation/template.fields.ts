import { ArrayMaxSize, IsArray, IsString, Length } from 'class-validator';

/** One of the channel's approved templates, filled. */
export class TemplateFields {
  @IsString()
  @Length(1, 512)
  readonly name!: string;

  /** As the platform writes it, `en_US`. */
  @IsString()
  @Length(1, 20)
  readonly language!: string;

  /** For {{1}}, {{2}}…, in order; line breaks become spaces. */
  @IsArray()
  @ArrayMaxSize(20)
  @IsString({ each: true })
  @Length(1, 1024, { each: true })
  readonly parameters!: string[];
}
