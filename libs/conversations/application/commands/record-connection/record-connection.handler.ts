import { CommandHandler, type ICommandHandler } from '#kernel';
import { ChannelRepository } from '../../../domain/channel.repository.js';
import { RecordConnection } from './record-connection.command.js';

@CommandHandler(RecordConnection)
export class RecordConnectionHandler implements ICommandHandler<RecordConnection> {
  constructor(private readonly channels: ChannelRepository) {}

  async execute({ channelId, account, failure }: RecordConnection): Promise<void> {
    const channel = await this.channels.get(channelId);
    if (failure === undefined) channel.connected(account);
    else channel.notConnected(failure);
    await this.channels.update(channel);
  }
}
