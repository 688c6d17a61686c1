import { IsUUID } from 'class-validator';
import { Command, type Fields, SystemOnly, UseCase } from '#kernel';

/** A timer comes due. One that was set for an entry into a state that has been left since does nothing. */
@UseCase('workflows.fire-timer')
@SystemOnly()
export class FireTimer extends Command {
  @IsUUID()
  readonly timerId!: string;

  /** The entry into a state that it was set for. */
  @IsUUID()
  readonly stateEntryId!: string;

  constructor(fields: Fields<FireTimer>) {
    super(fields);
  }
}
