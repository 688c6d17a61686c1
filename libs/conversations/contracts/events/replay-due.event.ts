import { DomainEvent, EventName } from '#kernel';

/** The next conversations of a bot's replay are to be gone through. */
@EventName('conversations.replay-due')
export class ReplayDue extends DomainEvent<{
  readonly replayId: string;
}> {}
