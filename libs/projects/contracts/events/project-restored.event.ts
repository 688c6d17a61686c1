import { DomainEvent, EventName } from '#kernel';

/** An archived project is open again. */
@EventName('projects.project-restored')
export class ProjectRestored extends DomainEvent<{ projectId: string }> {}
