import { CommandHandler, CurrentContext, type ICommandHandler, UnitOfWork } from '#kernel';
import { Settings } from '#platform/config/settings';
import { StorageVerificationDue } from '../../../contracts/events/storage-verification-due.event.js';
import { VerifyStorage } from './verify-storage.command.js';

@CommandHandler(VerifyStorage)
export class VerifyStorageHandler implements ICommandHandler<VerifyStorage> {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly context: CurrentContext,
    private readonly settings: Settings,
  ) {}

  execute(): Promise<void> {
    const bytesLeft = this.settings.limits.verifyBytesPerNight;
    const source = { type: 'storage-verification', id: this.context.organizationId() };
    if (bytesLeft > 0)
      this.unitOfWork.record(new StorageVerificationDue({ bytesLeft, alarmed: false }), source);
    return Promise.resolve();
  }
}
