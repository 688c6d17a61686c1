import { Injectable } from '@nestjs/common';
import type { ResourceCheck } from '#kernel';
import { ownerNeeded } from '../../domain/project.errors.js';
import { ProjectAccess } from './project-access.js';

/** A project is managed by its owners, and by those who manage all projects. */
@Injectable()
export class OwnerOfProject implements ResourceCheck<{ readonly projectId: string }> {
  constructor(private readonly access: ProjectAccess) {}

  /** @throws DomainError `projects.project.not-found`, `projects.owner-needed` */
  async check({ projectId }: { readonly projectId: string }): Promise<void> {
    if ((await this.access.roleIn(projectId)) !== 'owner') throw ownerNeeded();
  }
}
