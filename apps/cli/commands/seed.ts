import type { INestApplicationContext } from '@nestjs/common';
import type { Command } from 'commander';
import { HasOrganizations } from '#identity/application/queries/has-organizations/has-organizations.query';
import { CurrentContext, Mediator, newId } from '#kernel';
import { seedOrderOf, type SeedStep } from '#platform/seed/demo-seed';
import { stepsInOrder } from '../steps-in-order.js';
import { withSystem } from '../with-system.js';

/** `seed [--when-empty]`: the demo practice, never in production. */
export function addSeedCommands(program: Command): void {
  program
    .command('seed')
    .description('creates the demo practice (not in production)')
    .option('--when-empty', 'do nothing when there is an organization already')
    .action(({ whenEmpty }: { whenEmpty?: boolean }) =>
      withSystem(async (app, settings) => {
        if (settings.process.production) {
          if (whenEmpty) return;
          throw new Error('The demo practice has a published password and is not for production.');
        }
        if (await hasOrganizations(app)) {
          if (whenEmpty) return;
          throw new Error('There is an organization already; the demo practice is for an empty database.');
        }
        await seed(app);
        console.log('created the demo practice');
      }),
    );
}

/** Runs every context's step, in order, as the system in one new organization. */
export async function seed(app: INestApplicationContext): Promise<string> {
  const mediator = app.get(Mediator);
  const organizationId = newId();
  await app.get(CurrentContext).asSystem('seed', organizationId, async () => {
    for (const step of stepsInOrder<SeedStep>(app, seedOrderOf)) await step.run(mediator, { organizationId });
  });
  return organizationId;
}

function hasOrganizations(app: INestApplicationContext): Promise<boolean> {
  return app.get(CurrentContext).asSystem('seed', null, () => app.get(Mediator).ask(new HasOrganizations()));
}
