import { DomainEvent, EventName } from '#kernel';

/** Somebody became a member of a project. */
@EventName('projects.member-added')
export class MemberAdded extends DomainEvent<{
  projectId: string;
  userId: string;
  role: 'owner' | 'editor' | 'viewer';
}> {}
