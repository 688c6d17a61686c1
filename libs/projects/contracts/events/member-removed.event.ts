import { DomainEvent, EventName } from '#kernel';

/** Somebody is no member of a project any more. */
@EventName('projects.member-removed')
export class MemberRemoved extends DomainEvent<{ projectId: string; userId: string }> {}
