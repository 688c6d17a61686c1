import { IsUUID } from 'class-validator';
import { type Fields, Query, SystemOnly, UseCase } from '#kernel';

/** The thread of a conversation; null when there is no such conversation. */
@UseCase('conversations.get-thread-of')
@SystemOnly()
export class GetThreadOf extends Query<string | null> {
  @IsUUID()
  readonly conversationId!: string;

  constructor(fields: Fields<GetThreadOf>) {
    super(fields);
  }
}
