import { CommandHandler, type ICommandHandler } from '#kernel';
import { StudyRepository } from '../../../domain/study.repository.js';
import { MarkStudyReported } from './mark-study-reported.command.js';

@CommandHandler(MarkStudyReported)
export class MarkStudyReportedHandler implements ICommandHandler<MarkStudyReported> {
  constructor(private readonly studies: StudyRepository) {}

  async execute({ studyId }: MarkStudyReported): Promise<void> {
    const study = await this.studies.find(studyId);
    if (!study) return;
    study.markReported(new Date());
    await this.studies.update(study);
  }
}
