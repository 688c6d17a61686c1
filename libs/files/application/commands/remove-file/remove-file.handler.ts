import { CommandHandler, type ICommandHandler } from '#kernel';
import { FileEntryRepository } from '../../../domain/file-entry.repository.js';
import { RemoveFile } from './remove-file.command.js';

@CommandHandler(RemoveFile)
export class RemoveFileHandler implements ICommandHandler<RemoveFile> {
  constructor(private readonly files: FileEntryRepository) {}

  async execute({ fileId, subjectType }: RemoveFile): Promise<void> {
    const file = await this.files.find(fileId);
    if (file?.remove(subjectType, new Date())) await this.files.update(file);
  }
}
