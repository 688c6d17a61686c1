import { CommandHandler, type ICommandHandler, notFound } from '#kernel';
import { ApiKeyRepository } from '../../../domain/api-key.repository.js';
import { RevokeApiKey } from './revoke-api-key.command.js';

@CommandHandler(RevokeApiKey)
export class RevokeApiKeyHandler implements ICommandHandler<RevokeApiKey> {
  constructor(private readonly keys: ApiKeyRepository) {}

  async execute({ apiKeyId }: RevokeApiKey): Promise<void> {
    const key = await this.keys.find(apiKeyId);
    if (!key) throw notFound('identity.api-key');
    if (key.revoke(new Date())) await this.keys.update(key);
  }
}
