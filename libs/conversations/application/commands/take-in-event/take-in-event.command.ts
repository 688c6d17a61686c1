import { IsUUID } from 'class-validator';
import { Command, type Fields, SystemOnly, UseCase } from '#kernel';

/** Gives a stored event of a platform its place: in its contact's conversation, as a message or a change of one. */
@UseCase('conversations.take-in-event')
@SystemOnly()
export class TakeInEvent extends Command {
  @IsUUID()
  readonly inboundEventId!: string;

  constructor(fields: Fields<TakeInEvent>) {
    super(fields);
  }
}
