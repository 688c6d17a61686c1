import { actorId, CommandHandler, CurrentContext, type ICommandHandler } from '#kernel';
import { FileEntry } from '../../../domain/file-entry.js';
import { FileEntryRepository } from '../../../domain/file-entry.repository.js';
import { registeredDifferently } from '../../../domain/file.errors.js';
import { RegisterFile } from './register-file.command.js';

@CommandHandler(RegisterFile)
export class RegisterFileHandler implements ICommandHandler<RegisterFile> {
  constructor(
    private readonly files: FileEntryRepository,
    private readonly context: CurrentContext,
  ) {}

  async execute(command: RegisterFile): Promise<{ fileId: string }> {
    const { fileId, name, contentType, size, sha256, storageKey, subjectType, subjectId, guarded } = command;
    const known = await this.files.find(fileId);
    if (known && !known.matches(sha256, storageKey)) throw registeredDifferently();
    if (known) return { fileId };
    await this.files.add(
      FileEntry.add({
        id: fileId,
        name,
        contentType,
        size,
        sha256,
        storageKey,
        subjectType: subjectType ?? null,
        subjectId: subjectId ?? null,
        guarded: guarded ?? false,
        addedBy: actorId(this.context.get().actor),
        createdAt: new Date(),
      }),
    );
    return { fileId };
  }
}
