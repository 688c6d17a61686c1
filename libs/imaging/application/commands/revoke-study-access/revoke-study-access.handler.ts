import { CommandHandler, type ICommandHandler } from '#kernel';
import { StudyGrantRepository } from '../../../domain/study-grant.repository.js';
import { StudyHistoryRepository } from '../../../domain/study-history.repository.js';
import { CurrentAuthor } from '../../services/current-author.js';
import { StudyChoice } from '../../services/study-choice.js';
import type { AccessChangedAnswer } from '../grant-study-access/chosen-studies.js';
import { RevokeStudyAccess } from './revoke-study-access.command.js';

@CommandHandler(RevokeStudyAccess)
export class RevokeStudyAccessHandler implements ICommandHandler<RevokeStudyAccess> {
  constructor(
    private readonly grants: StudyGrantRepository,
    private readonly choice: StudyChoice,
    private readonly history: StudyHistoryRepository,
    private readonly author: CurrentAuthor,
  ) {}

  async execute(command: RevokeStudyAccess): Promise<AccessChangedAnswer> {
    const { granteeType, granteeId, reason = null } = command;
    const studyIds = await this.choice.find(command);
    const closed = await this.grants.revoke(studyIds, { type: granteeType, id: granteeId });
    const details = { granteeType, granteeId };
    await this.history.addToAll(closed, 'access-revoked', this.author.get(), reason, details);
    return { studies: closed.length };
  }
}
