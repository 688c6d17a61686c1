import { CommandHandler, CurrentContext, type ICommandHandler } from '#kernel';
import { Uploads } from '../../../domain/media/uploads.js';
import { mayUploadMore } from '../../services/media/may-upload-more.js';
import { mustBeOwnThread } from '../../services/must-be-own-thread.js';
import { BeginVisitorUpload } from './begin-visitor-upload.command.js';

@CommandHandler(BeginVisitorUpload)
export class BeginVisitorUploadHandler implements ICommandHandler<BeginVisitorUpload> {
  constructor(
    private readonly uploads: Uploads,
    private readonly context: CurrentContext,
  ) {}

  async execute({ uploadId, threadId }: BeginVisitorUpload): Promise<string> {
    mustBeOwnThread(this.context, threadId);
    const owner = { threadId, userId: null };
    await mayUploadMore(this.uploads, owner);
    await this.uploads.begin(uploadId, owner);
    return threadId;
  }
}
