import type { ProjectRole } from '../../../domain/project-role.js';

/** A member of a project. */
export class MemberView {
  readonly userId!: string;
  /** Null when the user is not known any more. */
  readonly name!: string | null;
  readonly role!: ProjectRole;
  readonly addedAt!: Date;
}
