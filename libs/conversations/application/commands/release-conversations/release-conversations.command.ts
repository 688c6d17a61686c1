import { IsBoolean, IsUUID } from 'class-validator';
import { Command, type Fields, SystemOnly, UseCase } from '#kernel';

/** Gives conversations of somebody who is not there back to all: those that they have not answered, or all of them. */
@UseCase('conversations.release-conversations')
@SystemOnly()
export class ReleaseConversations extends Command {
  @IsUUID()
  readonly userId!: string;

  /** The person has left for good: also what they were answering. */
  @IsBoolean()
  readonly forGood!: boolean;

  constructor(fields: Fields<ReleaseConversations>) {
    super(fields);
  }
}
