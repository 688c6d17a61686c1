import { CommandHandler, type ICommandHandler, notFound } from '#kernel';
import { FileEntryRepository } from '../../../domain/file-entry.repository.js';
import { DeleteFile } from './delete-file.command.js';

@CommandHandler(DeleteFile)
export class DeleteFileHandler implements ICommandHandler<DeleteFile> {
  constructor(private readonly files: FileEntryRepository) {}

  async execute({ fileId }: DeleteFile): Promise<void> {
    const file = await this.files.find(fileId);
    if (!file) throw notFound('files.file');
    file.delete(new Date());
    await this.files.update(file);
  }
}
