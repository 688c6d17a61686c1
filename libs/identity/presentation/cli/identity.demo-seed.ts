import type { Mediator } from '#kernel';
import { Settings } from '#platform/config/settings';
import { DemoSeed, type SeedStep } from '#platform/seed/demo-seed';
import { CreateOrganization } from '../../application/commands/create-organization/create-organization.command.js';
import { CreateUser } from '../../application/commands/create-user/create-user.command.js';
import { FindRoles } from '../../application/queries/find-roles/find-roles.query.js';
import { DEMO_PASSWORD } from '../../domain/demo-password.js';
import { DEMO_USERS } from './demo-users.js';

/** The demo practice and its four users, everywhere but in production. */
@DemoSeed({ order: 1 })
export class IdentityDemoSeed implements SeedStep {
  constructor(private readonly settings: Settings) {}

  async run(mediator: Mediator): Promise<void> {
    if (this.settings.process.production) return;
    await mediator.send(
      new CreateOrganization({
        name: 'Demo Imaging Practice',
        timeZone: 'Europe/Vienna',
        locale: 'en',
        address: '1 Example Street\n1010 Example City',
        phone: '+43 1 5550100',
        email: 'office@demo.isocenter.test',
      }),
    );
    const roles = await mediator.ask(new FindRoles());
    for (const { role, email, name, title } of DEMO_USERS) {
      const roleIds = roles.items.filter(({ key }) => key === role).map(({ id }) => id);
      await mediator.send(
        new CreateUser({ email, name, ...(title ? { title } : {}), roleIds, password: DEMO_PASSWORD }),
      );
    }
  }
}
