import { CommandHandler, type ICommandHandler } from '#kernel';
import { ChannelRepository } from '../../../domain/channel.repository.js';
import { RecordInspection } from './record-inspection.command.js';

@CommandHandler(RecordInspection)
export class RecordInspectionHandler implements ICommandHandler<RecordInspection> {
  constructor(private readonly channels: ChannelRepository) {}

  async execute({ channelId, lastEventAt, ...found }: RecordInspection): Promise<void> {
    const channel = await this.channels.get(channelId);
    if (channel.status !== 'active') return;
    if (channel.inspected(found)) await this.channels.update(channel);
    await this.channels.noteInspection(channelId, found.at, lastEventAt);
  }
}
