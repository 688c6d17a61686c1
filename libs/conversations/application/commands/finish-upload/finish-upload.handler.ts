import { CommandHandler, type ICommandHandler } from '#kernel';
import { Uploads } from '../../../domain/media/uploads.js';
import { FinishUpload } from './finish-upload.command.js';

@CommandHandler(FinishUpload)
export class FinishUploadHandler implements ICommandHandler<FinishUpload> {
  constructor(private readonly uploads: Uploads) {}

  execute({ file }: FinishUpload): Promise<void> {
    return this.uploads.finish(file);
  }
}
