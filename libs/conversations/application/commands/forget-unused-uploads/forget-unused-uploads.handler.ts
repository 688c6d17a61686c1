import { CommandHandler, type ICommandHandler, UnitOfWork } from '#kernel';
import { FileDropped } from '../../../contracts/events/file-dropped.event.js';
import { Uploads } from '../../../domain/media/uploads.js';
import { ForgetUnusedUploads } from './forget-unused-uploads.command.js';

const WAITING_MS = 86_400_000;
/** At a time; the next night goes on. */
const MOST = 1_000;

@CommandHandler(ForgetUnusedUploads)
export class ForgetUnusedUploadsHandler implements ICommandHandler<ForgetUnusedUploads> {
  constructor(
    private readonly uploads: Uploads,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async execute(): Promise<void> {
    for (const fileId of await this.uploads.forgetUnused(new Date(Date.now() - WAITING_MS), MOST))
      this.unitOfWork.record(new FileDropped({ fileId }), { type: 'conversation-upload', id: fileId });
  }
}
