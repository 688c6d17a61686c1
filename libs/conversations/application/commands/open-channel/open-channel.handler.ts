import { CommandHandler, type ICommandHandler } from '#kernel';
import { BotRepository } from '../../../domain/bot.repository.js';
import { Channel } from '../../../domain/channel.js';
import { ChannelRepository } from '../../../domain/channel.repository.js';
import { ChannelCredentials } from '../../services/channel-credentials.js';
import { MessagingPlatforms } from '../../services/messaging-platforms.js';
import { readCredentials } from '../../services/read-credentials.js';
import { type ChannelOpenedAnswer, OpenChannel } from './open-channel.command.js';

@CommandHandler(OpenChannel)
export class OpenChannelHandler implements ICommandHandler<OpenChannel> {
  constructor(
    private readonly channels: ChannelRepository,
    private readonly bots: BotRepository,
    private readonly platforms: MessagingPlatforms,
    private readonly credentials: ChannelCredentials,
  ) {}

  async execute({ platform, name, botId, credentials }: OpenChannel): Promise<ChannelOpenedAnswer> {
    const complete = readCredentials(this.platforms.get(platform), credentials ?? {});
    if (botId) await this.bots.get(botId);
    const channel = Channel.open({
      platform,
      name,
      botId: botId ?? null,
      sealCredentials: (channelId) => this.credentials.seal(channelId, complete),
    });
    await this.channels.add(channel);
    return { id: channel.id };
  }
}
