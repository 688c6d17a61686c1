import { CommandHandler, CurrentContext, type ICommandHandler } from '#kernel';
import { Notices } from '../../../domain/notices.js';
import { ownUser } from '../../services/own-user.js';
import { SetNoticePreference } from './set-notice-preference.command.js';

@CommandHandler(SetNoticePreference)
export class SetNoticePreferenceHandler implements ICommandHandler<SetNoticePreference> {
  constructor(
    private readonly notices: Notices,
    private readonly contexts: CurrentContext,
  ) {}

  execute({ mail }: SetNoticePreference): Promise<void> {
    return this.notices.setWantsMail(ownUser(this.contexts.get().actor), mail);
  }
}
