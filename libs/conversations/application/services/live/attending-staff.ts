import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { CurrentContext, Mediator, newId } from '#kernel';
import { Log } from '#platform/telemetry/log';
import { ReturnToInbox } from '../../commands/return-to-inbox/return-to-inbox.command.js';
import { InboxConnections } from './inbox-connections.js';

/** The connections outlive two signs of life that were lost. */
const SIGN_OF_LIFE_MS = 30_000;

/**
 * The members of staff who have a page open on this process. Each process says so of its own, again and again: when it dies,
 * nobody says so any more. Whoever was absent is back with their first page.
 */
@Injectable()
export class AttendingStaff implements BeforeApplicationShutdown {
  private readonly processId = newId();
  /** How many pages each has open, by organization. */
  private readonly pages = new Map<string, Map<string, number>>();
  /** One write after the other: what is said last must also be what is stored last. */
  private written: Promise<void> = Promise.resolve();
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly connections: InboxConnections,
    private readonly mediator: Mediator,
    private readonly contexts: CurrentContext,
    private readonly log: Log,
  ) {}

  /** Counts a page in; answers what counts it out again, once. */
  arrive(organizationId: string, userId: string): () => void {
    const people = this.pages.get(organizationId) ?? new Map<string, number>();
    this.pages.set(organizationId, people);
    const open = people.get(userId) ?? 0;
    people.set(userId, open + 1);
    if (open === 0) this.write(() => this.keep(organizationId, [userId]));
    this.timer ??= setInterval(() => this.giveSigns(), SIGN_OF_LIFE_MS).unref();
    let over = false;
    return () => {
      if (over) return;
      over = true;
      this.leave(organizationId, userId);
    };
  }

  /** The last writes go before the connections to the database do. */
  async beforeApplicationShutdown(): Promise<void> {
    this.stopSigns();
    await this.written;
  }

  private leave(organizationId: string, userId: string): void {
    const people = this.pages.get(organizationId);
    const open = (people?.get(userId) ?? 1) - 1;
    if (open > 0) {
      people?.set(userId, open);
      return;
    }
    people?.delete(userId);
    if (people?.size === 0) this.pages.delete(organizationId);
    if (this.pages.size === 0) this.stopSigns();
    this.write(() => this.connections.end(organizationId, this.processId, userId));
  }

  private giveSigns(): void {
    for (const [organizationId, people] of this.pages)
      this.write(() => this.keep(organizationId, [...people.keys()]));
  }

  private async keep(organizationId: string, userIds: readonly string[]): Promise<void> {
    const absent = await this.connections.keep(organizationId, this.processId, userIds);
    for (const userId of absent)
      await this.contexts.asSystem('conversations.presence', organizationId, () =>
        this.mediator.send(new ReturnToInbox({ userId })),
      );
  }

  private write(work: () => Promise<void>): void {
    this.written = this.written
      .then(work)
      .catch((err: unknown) => this.log.warn('who is connected could not be stored', { err }));
  }

  private stopSigns(): void {
    clearInterval(this.timer);
    this.timer = undefined;
  }
}
