import { DomainEvent, EventName } from '#kernel';

/** A workflow began for a subject. */
@EventName('workflows.instance-started')
export class InstanceStarted extends DomainEvent<{
  readonly instanceId: string;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly templateName: string;
}> {}
