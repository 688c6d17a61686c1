import type { Mediator } from '#kernel';
import { PracticeUpkeep, type UpkeepStep } from '#platform/seed/practice-upkeep';
import { RefreshBuiltInRoles } from '../../application/commands/refresh-built-in-roles/refresh-built-in-roles.command.js';

/** Roles that came with an earlier version get what they come with now. */
@PracticeUpkeep({ order: 1 })
export class IdentityUpkeep implements UpkeepStep {
  async run(mediator: Mediator): Promise<string[]> {
    const { roles } = await mediator.send(new RefreshBuiltInRoles());
    return roles.map(({ name, outcome, permissions }) =>
      outcome === 'given'
        ? `the role ${JSON.stringify(name)} was given ${permissions.join(', ')}`
        : `the role ${JSON.stringify(name)} was changed by the practice and is left alone; it lacks ${permissions.join(', ')}`,
    );
  }
}
