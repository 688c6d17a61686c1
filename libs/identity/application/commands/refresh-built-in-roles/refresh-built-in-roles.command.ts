import { Command, SystemOnly, UseCase } from '#kernel';

/**
 * Gives the practice's built-in roles the permissions that they were given since in Isocenter itself. A role whose
 * permissions the practice has changed is left alone; the answer tells what it lacks. Each permission is offered once:
 * one that the practice takes away later stays away.
 */
@UseCase('identity.refresh-built-in-roles')
@SystemOnly()
export class RefreshBuiltInRoles extends Command<BuiltInRolesRefreshed> {
  constructor(fields: Record<string, never> = {}) {
    super(fields);
  }
}

export interface BuiltInRolesRefreshed {
  readonly roles: readonly {
    readonly name: string;
    /** `given`: it has them now · `left`: it was changed, and lacks them. */
    readonly outcome: 'given' | 'left';
    readonly permissions: readonly string[];
  }[];
}
