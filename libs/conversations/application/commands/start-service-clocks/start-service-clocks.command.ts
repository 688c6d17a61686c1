import { IsISO8601, IsUUID } from 'class-validator';
import { Command, type Fields, SystemOnly, UseCase } from '#kernel';

/** Finds out when a person must have replied, and the matter must be done, and wakes then if it is not so. */
@UseCase('conversations.start-service-clocks')
@SystemOnly()
export class StartServiceClocks extends Command {
  @IsUUID()
  readonly conversationId!: string;

  /** Since when a person is needed, or the matter is as pressing as it is now; ISO 8601. */
  @IsISO8601()
  readonly since!: string;

  constructor(fields: Fields<StartServiceClocks>) {
    super(fields);
  }
}
