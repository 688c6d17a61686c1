import { type IQueryHandler, QueryHandler, Sql } from '#kernel';
import type { PlatformKey } from '../../../domain/platform-key.js';
import { GetChannelSecrets } from './get-channel-secrets.query.js';

@QueryHandler(GetChannelSecrets)
export class GetChannelSecretsHandler implements IQueryHandler<GetChannelSecrets> {
  constructor(private readonly sql: Sql) {}

  async execute({
    channelId,
  }: GetChannelSecrets): Promise<{ platform: PlatformKey; credentials: string } | null> {
    const channel = await this.sql.first<{ platform: PlatformKey; credentials: string }>(
      'SELECT platform, credentials FROM channel WHERE id = $1',
      [channelId],
    );
    return channel ?? null;
  }
}
