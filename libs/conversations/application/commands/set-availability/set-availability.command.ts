import { IsBoolean } from 'class-validator';
import { Command, type Fields, RequirePermission, UseCase } from '#kernel';

/**
 * The signed-in member of staff is there to be given conversations, or is not. Nobody is until they say so. Who has no page
 * of the inbox open for five minutes is away until one is again; who says that they are away stays away.
 */
@UseCase('conversations.set-availability')
@RequirePermission('conversations.reply')
export class SetAvailability extends Command {
  @IsBoolean()
  readonly available!: boolean;

  constructor(fields: Fields<SetAvailability>) {
    super(fields);
  }
}
