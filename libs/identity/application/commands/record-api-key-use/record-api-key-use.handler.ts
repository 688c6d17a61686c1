import { CommandHandler, type ICommandHandler } from '#kernel';
import { ApiKeyRepository } from '../../../domain/api-key.repository.js';
import { RecordApiKeyUse } from './record-api-key-use.command.js';

@CommandHandler(RecordApiKeyUse)
export class RecordApiKeyUseHandler implements ICommandHandler<RecordApiKeyUse> {
  constructor(private readonly keys: ApiKeyRepository) {}

  execute({ apiKeyId }: RecordApiKeyUse): Promise<void> {
    return this.keys.used(apiKeyId);
  }
}
