import { IsString, IsUUID, MaxLength } from 'class-validator';
import { Command, type Fields, SystemOnly, UseCase } from '#kernel';

/** Keeps a message in the language of staff, unless it says something else by now; nothing of one that was taken back. */
@UseCase('conversations.keep-translation')
@SystemOnly()
export class KeepTranslation extends Command {
  @IsUUID()
  readonly messageId!: string;

  /** BCP 47 tag. */
  @IsString()
  @MaxLength(35)
  readonly language!: string;

  @IsString()
  @MaxLength(40_000)
  readonly text!: string;

  /** The model and the prompt's version. */
  @IsString()
  @MaxLength(300)
  readonly madeBy!: string;

  /** What the message said. */
  @IsString()
  @MaxLength(10_000)
  readonly source!: string;

  constructor(fields: Fields<KeepTranslation>) {
    super(fields);
  }
}
