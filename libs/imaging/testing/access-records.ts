import { Module } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '#kernel';
import { RecordAccess } from '#identity/contracts';

/** What was written down of who opened what. */
export const accessRecords: RecordAccess[] = [];

/** Stands in for identity's. */
@CommandHandler(RecordAccess)
class RecordAccessHandler implements ICommandHandler<RecordAccess> {
  execute(command: RecordAccess): Promise<void> {
    accessRecords.push(command);
    return Promise.resolve();
  }
}

/** Identity as far as imaging needs it. */
@Module({ providers: [RecordAccessHandler] })
export class AccessRecordsModule {}
