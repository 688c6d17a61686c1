import { actorId, CommandHandler, CurrentContext, type ICommandHandler } from '#kernel';
import { FileEntry } from '../../../domain/file-entry.js';
import { FileEntryRepository } from '../../../domain/file-entry.repository.js';
import { uploadKey } from '../../services/upload-key.js';
import { AddUploadedFile } from './add-uploaded-file.command.js';

@CommandHandler(AddUploadedFile)
export class AddUploadedFileHandler implements ICommandHandler<AddUploadedFile> {
  constructor(
    private readonly files: FileEntryRepository,
    private readonly context: CurrentContext,
  ) {}

  async execute({ fileId, name, contentType, size, sha256 }: AddUploadedFile): Promise<void> {
    await this.files.add(
      FileEntry.add({
        id: fileId,
        name,
        contentType,
        size,
        sha256,
        // Made from the id and never taken from a caller, who could name another file's content.
        storageKey: uploadKey(this.context.organizationId(), fileId),
        subjectType: null,
        subjectId: null,
        guarded: false,
        addedBy: actorId(this.context.get().actor),
        createdAt: new Date(),
      }),
    );
  }
}
