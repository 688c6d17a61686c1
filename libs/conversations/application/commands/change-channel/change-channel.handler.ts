import { CommandHandler, type ICommandHandler } from '#kernel';
import { BotRepository } from '../../../domain/bot.repository.js';
import type { Channel } from '../../../domain/channel.js';
import { ChannelRepository } from '../../../domain/channel.repository.js';
import { ChannelCredentials } from '../../services/channel-credentials.js';
import type { MessagingPlatform } from '../../services/messaging-platform.js';
import { MessagingPlatforms } from '../../services/messaging-platforms.js';
import { readCredentials } from '../../services/read-credentials.js';
import type { PurposeTemplates } from '../../../domain/template/purpose-templates.js';
import { ChangeChannel } from './change-channel.command.js';
import type { PurposeTemplatesFields } from './purpose-templates.fields.js';

@CommandHandler(ChangeChannel)
export class ChangeChannelHandler implements ICommandHandler<ChangeChannel> {
  constructor(
    private readonly channels: ChannelRepository,
    private readonly bots: BotRepository,
    private readonly platforms: MessagingPlatforms,
    private readonly credentials: ChannelCredentials,
  ) {}

  async execute({
    channelId,
    expectedVersion,
    name,
    botId,
    status,
    purposeTemplates,
    credentials,
  }: ChangeChannel): Promise<void> {
    const channel = await this.channels.get(channelId);
    channel.expectVersion(expectedVersion);
    if (botId) await this.bots.get(botId);
    channel.change({ name, botId, status, purposeTemplates: purposeTemplates && namesOf(purposeTemplates) });
    if (credentials) {
      const platform = this.platforms.get(channel.platform);
      const complete = readCredentials(platform, { ...this.kept(channel, platform), ...credentials });
      channel.replaceCredentials(this.credentials.seal(channelId, complete));
    }
    await this.channels.update(channel);
  }

  /** What we made up ourselves, and what others hold us to. */
  private kept(channel: Channel, platform: MessagingPlatform): Record<string, unknown> {
    if (platform.keptCredentials.length === 0) return {};
    const former = this.credentials.open(platform, channel.id, channel.credentials) as Record<
      string,
      unknown
    >;
    return Object.fromEntries(platform.keptCredentials.map((field) => [field, former[field]]));
  }
}

/** Only what has been chosen: what is stored is read as JSON. */
const namesOf = ({ reminder, result }: PurposeTemplatesFields): PurposeTemplates => ({
  ...(reminder ? { reminder } : {}),
  ...(result ? { result } : {}),
});
