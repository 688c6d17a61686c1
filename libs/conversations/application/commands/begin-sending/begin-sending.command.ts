import { IsUUID } from 'class-validator';
import { Command, type Fields, SystemOnly, UseCase } from '#kernel';

/** Marks a message as being sent, before the platform is called. */
@UseCase('conversations.begin-sending')
@SystemOnly()
export class BeginSending extends Command {
  @IsUUID()
  readonly messageId!: string;

  constructor(fields: Fields<BeginSending>) {
    super(fields);
  }
}
