import { IsBoolean } from 'class-validator';
import { Command, type Fields, RequireSignIn, UseCase } from '#kernel';

/** How the signed-in member of staff is told what waits for them. */
@UseCase('notifications.set-notice-preference')
@RequireSignIn()
export class SetNoticePreference extends Command {
  /** Whether by mail. */
  @IsBoolean()
  readonly mail!: boolean;

  constructor(fields: Fields<SetNoticePreference>) {
    super(fields);
  }
}
