import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#kernel';
import { AvailabilityChanged } from '../../contracts/events/availability-changed.event.js';
import { InboxAgents, type Since } from '../../domain/inbox/inbox-agents.js';
import { NoticeAbsence } from '../commands/notice-absence/notice-absence.command.js';
import { ReleaseConversations } from '../commands/release-conversations/release-conversations.command.js';

/** Whether members of staff are there to answer. */
@Injectable()
export class Availability {
  constructor(
    private readonly agents: InboxAgents,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** Takes somebody's own word: who says that they are away stays away, whatever page they open. */
  async set(userId: string, available: boolean): Promise<void> {
    const since = await this.agents.setAvailable(userId, available);
    if (since === null) return;
    if (available) await this.comes(userId, since);
    else this.goes(userId);
  }

  /** A page is open again. */
  async returns(userId: string): Promise<void> {
    const since = await this.agents.endAbsence(userId);
    if (since !== null) await this.comes(userId, since);
  }

  /** Looks whether somebody who was there is gone; while they are not, it will look again. */
  async look(userId: string, since: Since): Promise<void> {
    if (await this.agents.markAbsent(userId, since)) this.goes(userId);
    else await this.plan(userId, since);
  }

  private async comes(userId: string, since: Since): Promise<void> {
    this.tell(userId, true);
    await this.plan(userId, since);
  }

  /** What somebody who goes away has not answered yet goes back to all. */
  private goes(userId: string): void {
    this.tell(userId, false);
    this.unitOfWork.enqueue(new ReleaseConversations({ userId, forGood: false }));
  }

  private async plan(userId: string, since: Since): Promise<void> {
    const availableAt = await this.agents.mayBeAbsentAt(userId, since);
    if (availableAt) this.unitOfWork.enqueue(new NoticeAbsence({ userId, since }), { availableAt });
  }

  private tell(userId: string, available: boolean): void {
    this.unitOfWork.record(new AvailabilityChanged({ userId, available }), {
      type: 'inbox-agent',
      id: userId,
    });
  }
}
