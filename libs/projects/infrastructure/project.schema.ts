import { EntitySchema } from 'typeorm';
import { aggregateColumns } from '#platform/database/aggregate-columns';
import { Project } from '../domain/project.js';

/** A project without its members, which have rows of their own. */
export const ProjectSchema = new EntitySchema<Project>({
  name: 'project',
  target: Project,
  tableName: 'project',
  columns: {
    ...aggregateColumns,
    name: { type: 'text' },
    description: { type: 'text', nullable: true },
    archivedAt: { type: 'timestamptz', name: 'archived_at', nullable: true },
    createdAt: { type: 'timestamptz', name: 'created_at' },
  },
});
