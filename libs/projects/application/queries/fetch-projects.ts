import { Conditions, fetchPage, type PagedResult, type Sql } from '#kernel';
import type { FindProjects } from './find-projects/find-projects.query.js';
import { PROJECT_COLUMNS, PROJECT_TABLES } from './get-project/project-columns.js';
import type { ProjectView } from './get-project/project.view.js';

/** A page of projects as a user sees them: of all, or of those that the user is a member of. */
export function fetchProjects(
  sql: Sql,
  query: FindProjects,
  userId: string | null,
  membersOnly: boolean,
): Promise<PagedResult<ProjectView>> {
  const conditions = new Conditions();
  // its place is the first: the tables name it
  conditions.values.push(userId);
  if (membersOnly) conditions.always('m.user_id IS NOT NULL');
  if (query.archived !== undefined)
    conditions.always(`p.archived_at IS ${query.archived ? 'NOT NULL' : 'NULL'}`);
  const { where, values } = conditions.search(query.q, 'lower(p.name)');
  return fetchPage<ProjectView>(sql, query, {
    select: PROJECT_COLUMNS,
    from: PROJECT_TABLES,
    where,
    values,
    sorts: {
      name: { column: 'p.name', type: 'text' },
      createdAt: { column: 'p.created_at', type: 'timestamptz' },
    },
    defaultSort: 'name',
    id: 'p.id',
  });
}
