import type { ProjectRole } from './project-role.js';

/** Somebody who belongs to a project. */
export interface ProjectMember {
  readonly userId: string;
  readonly role: ProjectRole;
  readonly addedAt: Date;
}
