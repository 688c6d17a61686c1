import { Type } from 'class-transformer';
import { IsObject, IsString, Length, ValidateNested } from 'class-validator';
import { Command, type Fields, RequirePermission, UseCase } from '#kernel';
import { IsLanguageTag } from '../../is-language-tag.js';
import { BotContentFields } from './bot-content.fields.js';

/** Creates a bot as a draft; it answers once it is published and given to a channel. */
@UseCase('conversations.create-bot')
@RequirePermission('bots.manage')
export class CreateBot extends Command<BotCreatedAnswer> {
  @IsString()
  @Length(1, 100)
  readonly name!: string;

  /** BCP 47 tag of the language it speaks, such as `en-GB`; its region decides the order of ambiguous dates. */
  @IsLanguageTag()
  readonly locale!: string;

  @IsObject()
  @ValidateNested()
  @Type(() => BotContentFields)
  readonly content!: BotContentFields;

  constructor(fields: Fields<CreateBot>) {
    super(fields);
  }
}

export interface BotCreatedAnswer {
  readonly id: string;
}
