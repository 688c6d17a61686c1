import { type Fields, OnPrimary, Query, RequireSignIn, UseCase } from '#kernel';
import type { NoticePreferenceView } from './notice-preference.view.js';

/** How the signed-in member of staff is told what waits for them. */
@UseCase('notifications.get-notice-preference')
@OnPrimary()
@RequireSignIn()
export class GetNoticePreference extends Query<NoticePreferenceView> {
  constructor(fields: Fields<GetNoticePreference> = {}) {
    super(fields);
  }
}
