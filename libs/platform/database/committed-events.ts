import { Injectable } from '@nestjs/common';
import type { FlushedCommand } from './flush.js';
import type { PendingEvent } from './pending-event.js';

/** Hears of events before the command that recorded them answers; it neither throws nor waits. */
export type CommitListener = (organizationId: string, events: readonly PendingEvent[]) => void;

/**
 * What this process itself has committed, told at once and to itself alone: for what it remembers of the data. Nothing
 * durable hangs on it, that is what the outbox is for.
 */
@Injectable()
export class CommittedEvents {
  private readonly listeners: CommitListener[] = [];

  listen(listener: CommitListener): void {
    this.listeners.push(listener);
  }

  tell(commands: readonly Pick<FlushedCommand, 'context' | 'events'>[]): void {
    for (const { context, events } of commands)
      if (context.organizationId !== null && events.length > 0)
        for (const listener of this.listeners) listener(context.organizationId, events);
  }
}
