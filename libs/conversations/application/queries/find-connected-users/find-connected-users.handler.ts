import { type IQueryHandler, QueryHandler } from '#kernel';
import { InboxConnections } from '../../services/live/inbox-connections.js';
import { FindConnectedUsers } from './find-connected-users.query.js';

@QueryHandler(FindConnectedUsers)
export class FindConnectedUsersHandler implements IQueryHandler<FindConnectedUsers> {
  constructor(private readonly connections: InboxConnections) {}

  execute({ userIds }: FindConnectedUsers): Promise<string[]> {
    return this.connections.connected(userIds);
  }
}
