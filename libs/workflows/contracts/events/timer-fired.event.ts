import { DomainEvent, EventName } from '#kernel';

/** A timer of the state that a workflow is in came due. */
@EventName('workflows.timer-fired')
export class TimerFired extends DomainEvent<{
  readonly instanceId: string;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly timer: string;
}> {}
