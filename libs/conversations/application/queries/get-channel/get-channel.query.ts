import { IsUUID } from 'class-validator';
import { type Fields, Query, RequirePermission, UseCase } from '#kernel';
import type { ChannelView } from '../find-channels/channel.view.js';

@UseCase('conversations.get-channel')
@RequirePermission('channels.manage')
export class GetChannel extends Query<ChannelView> {
  @IsUUID()
  readonly channelId!: string;

  constructor(fields: Fields<GetChannel>) {
    super(fields);
  }
}
