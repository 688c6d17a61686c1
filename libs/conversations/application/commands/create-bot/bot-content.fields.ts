import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsOptional,
  IsString,
  Length,
  Matches,
  ValidateNested,
} from 'class-validator';

/** An intent of a practice's own bot. */
export class BotIntentFields {
  /** Lower-case letters, digits and dashes. The name of a built-in intent (greet, order, hand-over…) adds examples to it. */
  @Matches(/^[a-z][a-z0-9-]{0,49}$/)
  readonly name!: string;

  /** How people say it, 1 to 100 utterances. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @IsString({ each: true })
  @Length(1, 300, { each: true })
  readonly examples!: string[];

  /** What the bot answers; left out when the intent only adds examples. */
  @IsOptional()
  @IsString()
  @Length(1, 4000)
  readonly answer?: string;
}

/** What administrators write for their bot. */
export class BotContentFields {
  /** First words, after the bot has said that it is one. */
  @IsOptional()
  @IsString()
  @Length(1, 1000)
  readonly greeting?: string;

  /** Sent at once when somebody describes an emergency: name your country's number. */
  @IsOptional()
  @IsString()
  @Length(1, 1000)
  readonly emergencyText?: string;

  @IsArray()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => BotIntentFields)
  readonly intents!: BotIntentFields[];
}
