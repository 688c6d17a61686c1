import { type Fields, PagedQuery, RequirePermission, UseCase } from '#kernel';
import type { ChannelView } from './channel.view.js';

/** The practice's channels. Sorts: `createdAt` (unless told), `name`. */
@UseCase('conversations.find-channels')
@RequirePermission('channels.manage')
export class FindChannels extends PagedQuery<ChannelView> {
  constructor(fields: Fields<FindChannels>) {
    super(fields);
  }
}
