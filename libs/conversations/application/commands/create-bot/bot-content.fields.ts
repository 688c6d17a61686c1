import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsOptional,
  IsString,
  Length,
  Matches,
  ValidateNested,
} from 'class-validator';
import type { BotAi, BotModel, BotTranslation } from '../../../domain/bot/bot-ai.js';
import { IsLanguageTag } from '../../is-language-tag.js';
import { FLOW_KEYS, type FlowKey } from '../../../domain/bot/flows/flow-key.js';

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

/** A model of AI, by a provider that the operator has set up. */
export class BotModelFields implements BotModel {
  @IsIn(['openai', 'gemini', 'bedrock', 'compatible'])
  readonly provider!: BotModel['provider'];

  /** As the provider calls it. */
  @IsString()
  @Length(1, 200)
  readonly model!: string;
}

/** Whom the bot translates for. */
export class BotTranslationFields implements BotTranslation {
  /** BCP 47 tag of the language that staff read and write. */
  @IsLanguageTag()
  readonly agentLanguage!: string;
}

/** What the bot leaves to models; where none answers, or the day's budget is used up, the local engine goes on. */
export class BotAiFields implements BotAi {
  /** Tried in order. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(5)
  @ValidateNested({ each: true })
  @Type(() => BotModelFields)
  readonly models!: BotModelFields[];

  /** Ask a model what a message wants where the local engine is not sure. Names, dates and numbers are masked. */
  @IsBoolean()
  readonly understands!: boolean;

  /** Let a model put answers into words out of the practice's knowledge, and of nothing else. */
  @IsBoolean()
  readonly drafts!: boolean;

  /** Let a provider look at messages and drafts, too (OpenAI). */
  @IsBoolean()
  readonly moderates!: boolean;

  /**
   * Let a model translate what contacts write for staff, and what staff write for contacts where they ask for it. The whole
   * message goes to the provider: a translation without its names and dates would be none.
   */
  @IsOptional()
  @ValidateNested()
  @Type(() => BotTranslationFields)
  readonly translates?: BotTranslationFields;
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

  /** What it does with people step by step; everything when left out. */
  @IsOptional()
  @IsIn(FLOW_KEYS, { each: true })
  @ArrayUnique()
  readonly flows?: FlowKey[];

  /** Models of AI; without them everything is done here. */
  @IsOptional()
  @ValidateNested()
  @Type(() => BotAiFields)
  readonly ai?: BotAiFields;

  @IsArray()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => BotIntentFields)
  readonly intents!: BotIntentFields[];
}
