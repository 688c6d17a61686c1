import { IsBoolean } from 'class-validator';
import { Command, type Fields, RequirePermission, UseCase } from '#kernel';

/** The signed-in member of staff is there to be given conversations, or is not. Nobody is until they say so. */
@UseCase('conversations.set-availability')
@RequirePermission('conversations.reply')
export class SetAvailability extends Command {
  @IsBoolean()
  readonly available!: boolean;

  constructor(fields: Fields<SetAvailability>) {
    super(fields);
  }
}
