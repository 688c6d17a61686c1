import { CommandHandler, type ICommandHandler } from '#kernel';
import { StudyRemoval } from '../../services/study-removal.js';
import { DeleteInstances } from './delete-instances.command.js';

@CommandHandler(DeleteInstances)
export class DeleteInstancesHandler implements ICommandHandler<DeleteInstances> {
  constructor(private readonly removal: StudyRemoval) {}

  execute({ studyInstanceUid, seriesInstanceUid, sopInstanceUid }: DeleteInstances): Promise<void> {
    const scope = {
      ...(seriesInstanceUid === undefined ? {} : { seriesInstanceUid }),
      ...(sopInstanceUid === undefined ? {} : { sopInstanceUid }),
    };
    return this.removal.remove(studyInstanceUid, scope, { reason: null, force: false });
  }
}
