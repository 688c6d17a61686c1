import { Type } from 'class-transformer';
import { IsOptional, IsString, IsUUID, Length, MaxLength, ValidateNested } from 'class-validator';

export class WebchatButtonBody {
  @IsString()
  @Length(1, 64)
  readonly id!: string;

  @IsString()
  @MaxLength(100)
  readonly label!: string;
}

/** A message of a visitor: a text or the press of a button. */
export class WebchatMessageBody {
  /** A UUID that the page makes; the same message sent again changes nothing. */
  @IsUUID()
  readonly id!: string;

  @IsOptional()
  @IsString()
  @Length(1, 4000)
  readonly text?: string;

  @IsOptional()
  @ValidateNested()
  @Type(() => WebchatButtonBody)
  readonly button?: WebchatButtonBody;
}
