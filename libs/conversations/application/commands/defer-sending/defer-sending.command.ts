import { IsUUID } from 'class-validator';
import { Command, type Fields, SystemOnly, UseCase } from '#kernel';

/** Puts a message back that the platform certainly did not take; it will be tried again. */
@UseCase('conversations.defer-sending')
@SystemOnly()
export class DeferSending extends Command {
  @IsUUID()
  readonly messageId!: string;

  constructor(fields: Fields<DeferSending>) {
    super(fields);
  }
}
