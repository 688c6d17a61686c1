import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#kernel';
import { AvailabilityChanged } from '../../contracts/events/availability-changed.event.js';
import { InboxAgents } from '../../domain/inbox/inbox-agents.js';
import { ReleaseConversations } from '../commands/release-conversations/release-conversations.command.js';

/** Whether members of staff are there to answer. */
@Injectable()
export class Availability {
  constructor(
    private readonly agents: InboxAgents,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** What somebody who goes away has not answered yet goes back to all. */
  async set(userId: string, available: boolean): Promise<void> {
    if (!(await this.agents.setAvailable(userId, available))) return;
    this.unitOfWork.record(new AvailabilityChanged({ userId, available }), {
      type: 'inbox-agent',
      id: userId,
    });
    if (!available) this.unitOfWork.enqueue(new ReleaseConversations({ userId, forGood: false }));
  }
}
