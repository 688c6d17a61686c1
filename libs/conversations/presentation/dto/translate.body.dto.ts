import { IsString, Length } from 'class-validator';

export class TranslateBody {
  /** What you want to say. */
  @IsString()
  @Length(1, 8_000)
  readonly text!: string;
}
