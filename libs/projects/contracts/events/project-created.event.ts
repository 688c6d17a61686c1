import { DomainEvent, EventName } from '#kernel';

/** A project was created; the event of its first owner follows. */
@EventName('projects.project-created')
export class ProjectCreated extends DomainEvent<{ projectId: string }> {}
