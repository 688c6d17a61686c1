import { IsUUID } from 'class-validator';
import { Command, type Fields, SystemOnly, UseCase } from '#kernel';

/** Removes the translation of a message that was taken back. */
@UseCase('conversations.forget-translation')
@SystemOnly()
export class ForgetTranslation extends Command {
  @IsUUID()
  readonly messageId!: string;

  constructor(fields: Fields<ForgetTranslation>) {
    super(fields);
  }
}
