import { IsUUID } from 'class-validator';
import { type Fields, Query, SystemOnly, UseCase } from '#kernel';

/** The organization of an active channel that a webhook names, before the practice is known; null when there is none. */
@UseCase('conversations.locate-channel')
@SystemOnly()
export class LocateChannel extends Query<string | null> {
  @IsUUID()
  readonly channelId!: string;

  constructor(fields: Fields<LocateChannel>) {
    super(fields);
  }
}
