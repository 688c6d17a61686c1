import { IsUUID } from 'class-validator';
import { Command, type Fields, SystemOnly, UseCase } from '#kernel';

/** Notes that a key is in use, to the hour. */
@UseCase('identity.record-api-key-use')
@SystemOnly()
export class RecordApiKeyUse extends Command {
  @IsUUID()
  readonly apiKeyId!: string;

  constructor(fields: Fields<RecordApiKeyUse>) {
    super(fields);
  }
}
