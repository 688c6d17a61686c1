import { IsObject, IsUUID } from 'class-validator';
import { Command, type Fields, SystemOnly, UseCase } from '#kernel';
import type { FileOutcome } from '../../../domain/media/message-file.js';

/** Records what fetching a file of a message came to. */
@UseCase('conversations.settle-message-file')
@SystemOnly()
export class SettleMessageFile extends Command {
  @IsUUID()
  readonly messageFileId!: string;

  @IsObject()
  readonly outcome!: FileOutcome;

  constructor(fields: Fields<SettleMessageFile>) {
    super(fields);
  }
}
