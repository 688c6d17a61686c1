import type { ProjectRole } from '../../../domain/project-role.js';

/** A project as its readers see it. */
export class ProjectView {
  readonly id!: string;
  readonly version!: number;
  readonly name!: string;
  readonly description!: string | null;
  readonly memberCount!: number;
  /** The caller’s role in it; null for who is no member and manages all projects. */
  readonly myRole!: ProjectRole | null;
  readonly archivedAt!: Date | null;
  readonly createdAt!: Date;
}
