import { IsString, IsUUID, MaxLength } from 'class-validator';
import { Command, type Fields, RequirePermission, UseCase } from '#kernel';

/** Keeps for a day what a colleague wrote in the contact's language, so that it goes out as it was looked at. */
@UseCase('conversations.keep-prepared-translation')
@RequirePermission('conversations.reply')
export class KeepPreparedTranslation extends Command {
  @IsUUID()
  readonly conversationId!: string;

  /** What the colleague wrote. */
  @IsString()
  @MaxLength(10_000)
  readonly source!: string;

  /** BCP 47 tags. */
  @IsString()
  @MaxLength(35)
  readonly sourceLanguage!: string;

  @IsString()
  @MaxLength(35)
  readonly language!: string;

  @IsString()
  @MaxLength(40_000)
  readonly text!: string;

  constructor(fields: Fields<KeepPreparedTranslation>) {
    super(fields);
  }
}
