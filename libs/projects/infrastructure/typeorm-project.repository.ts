import { Injectable } from '@nestjs/common';
import { Sql } from '#kernel';
import type { AggregateStore } from '#platform/database/aggregate-store';
import { AggregateStores } from '#platform/database/aggregate-stores';
import type { Project } from '../domain/project.js';
import type { ProjectMember } from '../domain/project-member.js';
import { ProjectRepository } from '../domain/project.repository.js';
import { ProjectSchema } from './project.schema.js';

const MEMBERS = `
  SELECT user_id AS "userId", role, added_at AS "addedAt" FROM project_member WHERE project_id = $1 ORDER BY added_at, user_id`;

const STORE_MEMBERS = `
  INSERT INTO project_member (organization_id, project_id, user_id, role, added_at)
  SELECT $1, $2, * FROM unnest($3::uuid[], $4::text[], $5::timestamptz[])
  ON CONFLICT (project_id, user_id) DO UPDATE SET role = excluded.role WHERE project_member.role <> excluded.role`;

@Injectable()
export class TypeormProjectRepository extends ProjectRepository {
  private readonly store: AggregateStore<Project>;

  constructor(
    stores: AggregateStores,
    private readonly sql: Sql,
  ) {
    super();
    this.store = stores.of(ProjectSchema);
  }

  async find(id: string): Promise<Project | undefined> {
    const project = await this.store.findBy('id = $1 FOR UPDATE', [id]);
    if (project) project.members = await this.sql.rows<ProjectMember>(MEMBERS, [id]);
    return project;
  }

  async add(project: Project): Promise<void> {
    await this.store.add(project);
    await this.storeMembers(project);
  }

  async update(project: Project): Promise<void> {
    await this.store.update(project);
    await this.sql.change('DELETE FROM project_member WHERE project_id = $1 AND user_id <> ALL($2::uuid[])', [
      project.id,
      project.members.map(({ userId }) => userId),
    ]);
    await this.storeMembers(project);
  }

  private async storeMembers({ id, organizationId, members }: Project): Promise<void> {
    await this.sql.change(STORE_MEMBERS, [
      organizationId,
      id,
      members.map(({ userId }) => userId),
      members.map(({ role }) => role),
      members.map(({ addedAt }) => addedAt),
    ]);
  }
}
