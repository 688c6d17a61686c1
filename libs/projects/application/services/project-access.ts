import { Injectable } from '@nestjs/common';
import { actorId, CurrentContext, holds, isId, Sql } from '#kernel';
import { noSuchProject } from '../../domain/project.errors.js';
import type { ProjectRole } from '../../domain/project-role.js';

/** What the caller is to a project. */
@Injectable()
export class ProjectAccess {
  constructor(
    private readonly context: CurrentContext,
    private readonly sql: Sql,
  ) {}

  /** The caller, when it is a user. */
  userId(): string | null {
    const { actor } = this.context.get();
    const id = actor.kind === 'user' ? actorId(actor) : null;
    return isId(id) ? id : null;
  }

  /** Whether the caller sees and manages all projects. */
  managesAll(): boolean {
    return holds(this.context.get().actor, 'projects.manage');
  }

  /**
   * The caller's role; `owner` for whoever manages all projects.
   * @throws DomainError `projects.project.not-found` for a project that is not there for the caller
   */
  async roleIn(projectId: string): Promise<ProjectRole> {
    const found = await this.sql.first<{ role: ProjectRole | null }>(
      `SELECT m.role FROM project p LEFT JOIN project_member m ON m.project_id = p.id AND m.user_id = $2
       WHERE p.id = $1`,
      [projectId, this.userId()],
    );
    if (found && this.managesAll()) return 'owner';
    if (!found?.role) throw noSuchProject();
    return found.role;
  }
}
