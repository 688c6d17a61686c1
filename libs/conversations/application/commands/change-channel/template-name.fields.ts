import { IsString, Length } from 'class-validator';

/** A template of the channel. */
export class TemplateNameFields {
  @IsString()
  @Length(1, 512)
  readonly name!: string;

  /** As the platform writes it, `en_US`. */
  @IsString()
  @Length(1, 20)
  readonly language!: string;
}
