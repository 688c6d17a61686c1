import { CurrentContext, type IQueryHandler, QueryHandler } from '#kernel';
import { Notices } from '../../../domain/notices.js';
import { ownUser } from '../../services/own-user.js';
import { GetNoticePreference } from './get-notice-preference.query.js';
import type { NoticePreferenceView } from './notice-preference.view.js';

@QueryHandler(GetNoticePreference)
export class GetNoticePreferenceHandler implements IQueryHandler<GetNoticePreference> {
  constructor(
    private readonly notices: Notices,
    private readonly contexts: CurrentContext,
  ) {}

  async execute(): Promise<NoticePreferenceView> {
    return { mail: await this.notices.wantsMail(ownUser(this.contexts.get().actor)) };
  }
}
