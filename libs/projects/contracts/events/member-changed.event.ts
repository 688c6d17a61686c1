import { DomainEvent, EventName } from '#kernel';

/** A member of a project got another role. */
@EventName('projects.member-changed')
export class MemberChanged extends DomainEvent<{
  projectId: string;
  userId: string;
  role: 'owner' | 'editor' | 'viewer';
}> {}
