import { IsUUID } from 'class-validator';
import { Command, type Fields, SystemOnly, UseCase } from '#kernel';

/** Ends a flow from which nothing was heard, and says so where the bot still answers. */
@UseCase('conversations.put-flow-aside')
@SystemOnly()
export class PutFlowAside extends Command {
  @IsUUID()
  readonly runId!: string;

  constructor(fields: Fields<PutFlowAside>) {
    super(fields);
  }
}
