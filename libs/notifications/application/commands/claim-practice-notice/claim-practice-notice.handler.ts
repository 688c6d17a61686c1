import { CommandHandler, CurrentContext, type ICommandHandler } from '#kernel';
import { Notices } from '../../../domain/notices.js';
import { ClaimPracticeNotice } from './claim-practice-notice.command.js';

@CommandHandler(ClaimPracticeNotice)
export class ClaimPracticeNoticeHandler implements ICommandHandler<ClaimPracticeNotice> {
  constructor(
    private readonly notices: Notices,
    private readonly contexts: CurrentContext,
  ) {}

  execute({ kind, eventId }: ClaimPracticeNotice): Promise<boolean> {
    const practiceId = this.contexts.organizationId();
    return this.notices.claim({ recipientId: practiceId, kind, subjectId: practiceId, eventId });
  }
}
