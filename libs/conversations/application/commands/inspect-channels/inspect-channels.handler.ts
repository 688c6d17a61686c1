import { CommandHandler, type ICommandHandler, Sql, UnitOfWork } from '#kernel';
import { ChannelInspectionDue } from '../../../contracts/events/channel-inspection-due.event.js';
import { SendPacer } from '../../services/send-pacer.js';
import { InspectChannels } from './inspect-channels.command.js';

@CommandHandler(InspectChannels)
export class InspectChannelsHandler implements ICommandHandler<InspectChannels> {
  constructor(
    private readonly sql: Sql,
    private readonly unitOfWork: UnitOfWork,
    private readonly pacer: SendPacer,
  ) {}

  async execute(): Promise<void> {
    // One that is about to be connected is looked at next time.
    const channels = await this.sql.rows<{ channelId: string }>(
      `SELECT id AS "channelId" FROM channel WHERE status = 'active' AND connection <> 'pending' ORDER BY id`,
    );
    for (const { channelId } of channels)
      this.unitOfWork.record(new ChannelInspectionDue({ channelId }), {
        type: 'channel-inspection',
        id: channelId,
      });
    await this.pacer.sweep();
  }
}
