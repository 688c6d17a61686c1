import { CommandHandler, type ICommandHandler, notFound } from '#kernel';
import { StudyHistoryRepository } from '../../../domain/study-history.repository.js';
import { StudyRepository } from '../../../domain/study.repository.js';
import { CurrentAuthor } from '../../services/current-author.js';
import { HoldStudy } from './hold-study.command.js';

@CommandHandler(HoldStudy)
export class HoldStudyHandler implements ICommandHandler<HoldStudy> {
  constructor(
    private readonly studies: StudyRepository,
    private readonly history: StudyHistoryRepository,
    private readonly author: CurrentAuthor,
  ) {}

  async execute({ studyId, held, reason, expectedVersion }: HoldStudy): Promise<void> {
    const study = await this.studies.find(studyId);
    if (!study) throw notFound('imaging.study');
    study.expectVersion(expectedVersion);
    study.hold(held);
    await this.studies.update(study);
    const [action, author] = [held ? ('held' as const) : ('released' as const), this.author.get()];
    await this.history.add({ study, action, author, reason, details: {} });
  }
}
