import { DomainEvent, EventName } from '#kernel';

/** A workflow entered a state, for the first time or again. */
@EventName('workflows.state-entered')
export class StateEntered extends DomainEvent<{
  readonly instanceId: string;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly state: string;
  readonly category: 'todo' | 'active' | 'waiting' | 'done';
}> {}
