import { CommandHandler, type ICommandHandler, invalid, Sql, UnitOfWork } from '#kernel';
import { TemplatesSyncDue } from '../../../contracts/events/templates-sync-due.event.js';
import { ChannelRepository } from '../../../domain/channel.repository.js';
import { PLATFORM_KEYS } from '../../../domain/platform-key.js';
import { MessagingPlatforms } from '../../services/messaging-platforms.js';
import { SyncTemplates } from './sync-templates.command.js';

@CommandHandler(SyncTemplates)
export class SyncTemplatesHandler implements ICommandHandler<SyncTemplates> {
  constructor(
    private readonly channels: ChannelRepository,
    private readonly platforms: MessagingPlatforms,
    private readonly sql: Sql,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async execute({ channelId }: SyncTemplates): Promise<void> {
    const channelIds = channelId === undefined ? await this.all() : [await this.one(channelId)];
    for (const id of channelIds)
      this.unitOfWork.record(new TemplatesSyncDue({ channelId: id }), { type: 'channel-templates', id });
  }

  private async one(channelId: string): Promise<string> {
    const { platform } = await this.channels.get(channelId);
    if (!this.platforms.get(platform).takesTemplates)
      throw invalid('conversations.no-templates', 'This platform has no templates.');
    return channelId;
  }

  private async all(): Promise<string[]> {
    const withTemplates = PLATFORM_KEYS.filter((key) => this.platforms.find(key)?.takesTemplates);
    const rows = await this.sql.rows<{ id: string }>(
      `SELECT id FROM channel WHERE status = 'active' AND platform = ANY($1) ORDER BY id`,
      [withTemplates],
    );
    return rows.map(({ id }) => id);
  }
}
