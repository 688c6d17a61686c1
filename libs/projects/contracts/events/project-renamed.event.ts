import { DomainEvent, EventName } from '#kernel';

/** A project got another name or description. */
@EventName('projects.project-renamed')
export class ProjectRenamed extends DomainEvent<{ projectId: string }> {}
