import { CommandHandler, type ICommandHandler } from '#kernel';
import { BotRepository } from '../../../domain/bot.repository.js';
import { ChannelRepository } from '../../../domain/channel.repository.js';
import { ChannelCredentials } from '../../services/channel-credentials.js';
import { MessagingPlatforms } from '../../services/messaging-platforms.js';
import { readCredentials } from '../../services/read-credentials.js';
import { ChangeChannel } from './change-channel.command.js';

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
    credentials,
  }: ChangeChannel): Promise<void> {
    const channel = await this.channels.get(channelId);
    channel.expectVersion(expectedVersion);
    if (botId) await this.bots.get(botId);
    channel.change({ name, botId, status });
    if (credentials) {
      const complete = readCredentials(this.platforms.get(channel.platform), credentials);
      channel.replaceCredentials(this.credentials.seal(channelId, complete));
    }
    await this.channels.update(channel);
  }
}
