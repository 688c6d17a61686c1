import { CommandHandler, type ICommandHandler, newId, UnitOfWork } from '#kernel';
import { StorageSweepDue } from '../../../contracts/events/storage-sweep-due.event.js';
import { SweepStorage } from './sweep-storage.command.js';

@CommandHandler(SweepStorage)
export class SweepStorageHandler implements ICommandHandler<SweepStorage> {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(): Promise<void> {
    this.unitOfWork.record(new StorageSweepDue({}), { type: 'storage-sweep', id: newId() });
    return Promise.resolve();
  }
}
