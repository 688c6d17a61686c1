import { IsUUID } from 'class-validator';
import { Command, type Fields, SystemOnly, UseCase } from '#kernel';

/** Reminds a person of the open question of a flow; nothing once it is over or people answer. */
@UseCase('conversations.remind-of-flow')
@SystemOnly()
export class RemindOfFlow extends Command {
  @IsUUID()
  readonly runId!: string;

  constructor(fields: Fields<RemindOfFlow>) {
    super(fields);
  }
}
