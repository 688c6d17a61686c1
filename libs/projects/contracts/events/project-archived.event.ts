import { DomainEvent, EventName } from '#kernel';

/** A project was archived: what was open to its members through it is closed. */
@EventName('projects.project-archived')
export class ProjectArchived extends DomainEvent<{ projectId: string }> {}
