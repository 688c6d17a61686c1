import { CommandHandler, type ICommandHandler, invalid } from '#kernel';
import { StudyGrantRepository } from '../../../domain/study-grant.repository.js';
import { StudyHistoryRepository } from '../../../domain/study-history.repository.js';
import { CurrentAuthor } from '../../services/current-author.js';
import { KnownGrantee } from '../../services/known-grantee.js';
import { StudyChoice } from '../../services/study-choice.js';
import type { AccessChangedAnswer } from './chosen-studies.js';
import { GrantStudyAccess } from './grant-study-access.command.js';

@CommandHandler(GrantStudyAccess)
export class GrantStudyAccessHandler implements ICommandHandler<GrantStudyAccess> {
  constructor(
    private readonly grants: StudyGrantRepository,
    private readonly choice: StudyChoice,
    private readonly grantees: KnownGrantee,
    private readonly history: StudyHistoryRepository,
    private readonly author: CurrentAuthor,
  ) {}

  async execute(command: GrantStudyAccess): Promise<AccessChangedAnswer> {
    const { granteeType, granteeId, includePriors = false, reason = null } = command;
    const expiresAt = command.expiresAt === undefined ? null : future(command.expiresAt);
    const grantee = { type: granteeType, id: granteeId };
    await this.grantees.require(grantee);
    const studyIds = await this.choice.find(command);
    const grantedBy = this.author.get();
    await this.grants.grant(studyIds, grantee, { includePriors, expiresAt, reason, grantedBy });
    const details = { granteeType, granteeId, includePriors, expiresAt };
    await this.history.addToAll(studyIds, 'access-granted', grantedBy, reason, details);
    return { studies: studyIds.length };
  }
}

function future(text: string): Date {
  const moment = new Date(text);
  if (!(moment.getTime() > Date.now()))
    throw invalid('imaging.expiry-passed', 'The access would have ended already.', [
      { field: 'expiresAt', message: 'must be in the future' },
    ]);
  return moment;
}
