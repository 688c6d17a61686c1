import { CommandHandler, type ICommandHandler, notFound } from '#kernel';
import { StudyRepository } from '../../../domain/study.repository.js';
import { StudyRemoval } from '../../services/study-removal.js';
import { DeleteStudy } from './delete-study.command.js';

@CommandHandler(DeleteStudy)
export class DeleteStudyHandler implements ICommandHandler<DeleteStudy> {
  constructor(
    private readonly studies: StudyRepository,
    private readonly removal: StudyRemoval,
  ) {}

  async execute({ studyId, reason, force = false }: DeleteStudy): Promise<void> {
    const study = await this.studies.find(studyId);
    if (!study) throw notFound('imaging.study');
    await this.removal.remove(study.studyInstanceUid, {}, { reason, force });
  }
}
