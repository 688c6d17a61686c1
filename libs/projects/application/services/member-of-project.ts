import { Injectable } from '@nestjs/common';
import type { ResourceCheck } from '#kernel';
import { ProjectAccess } from './project-access.js';

/** A project is there for its members, and for those who manage all projects. */
@Injectable()
export class MemberOfProject implements ResourceCheck<{ readonly projectId: string }> {
  constructor(private readonly access: ProjectAccess) {}

  /** @throws DomainError `projects.project.not-found` */
  async check({ projectId }: { readonly projectId: string }): Promise<void> {
    await this.access.roleIn(projectId);
  }
}
