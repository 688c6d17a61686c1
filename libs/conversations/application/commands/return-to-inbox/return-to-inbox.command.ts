import { IsUUID } from 'class-validator';
import { Command, type Fields, SystemOnly, UseCase } from '#kernel';

/** Somebody has a connection again: they are there once more, unless they themselves said that they are away. */
@UseCase('conversations.return-to-inbox')
@SystemOnly()
export class ReturnToInbox extends Command {
  @IsUUID()
  readonly userId!: string;

  constructor(fields: Fields<ReturnToInbox>) {
    super(fields);
  }
}
