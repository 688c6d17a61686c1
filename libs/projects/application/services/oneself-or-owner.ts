import { Injectable } from '@nestjs/common';
import type { ResourceCheck } from '#kernel';
import { OwnerOfProject } from './owner-of-project.js';
import { MemberOfProject } from './member-of-project.js';
import { ProjectAccess } from './project-access.js';

/** Members are removed by an owner, or leave by themselves. */
@Injectable()
export class OneselfOrOwner implements ResourceCheck<{
  readonly projectId: string;
  readonly userId: string;
}> {
  constructor(
    private readonly access: ProjectAccess,
    private readonly members: MemberOfProject,
    private readonly owners: OwnerOfProject,
  ) {}

  /** @throws DomainError `projects.project.not-found`, `projects.owner-needed` */
  check(message: { readonly projectId: string; readonly userId: string }): Promise<void> {
    return message.userId === this.access.userId() ? this.members.check(message) : this.owners.check(message);
  }
}
