import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  MaxLength,
  ValidateNested,
} from 'class-validator';

export class WebchatButtonBody {
  @IsString()
  @Length(1, 64)
  readonly id!: string;

  @IsString()
  @MaxLength(100)
  readonly label!: string;
}

/** A message of a visitor: a text, files, both, or the press of a button. */
export class WebchatMessageBody {
  /** A UUID that the page makes; the same message sent again changes nothing. */
  @IsUUID()
  readonly id!: string;

  @IsOptional()
  @IsString()
  @Length(1, 4000)
  readonly text?: string;

  /** Files that this session has uploaded, by id. */
  @IsOptional()
  @IsUUID(undefined, { each: true })
  @ArrayMinSize(1)
  @ArrayMaxSize(5)
  readonly files?: readonly string[];

  @IsOptional()
  @ValidateNested()
  @Type(() => WebchatButtonBody)
  readonly button?: WebchatButtonBody;
}
