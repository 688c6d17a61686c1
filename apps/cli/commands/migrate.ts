import type { Command } from 'commander';
import { MIGRATIONS } from '#migrations/index';
import { loadSettingsOrExit } from '#platform/config/load-settings-or-exit';
import { Migrator } from '#platform/database/migration/migrator';
import { keepUp } from '../keep-up.js';
import { registerSubscriptions } from '../register-subscriptions.js';
import { withSystem } from '../with-system.js';

/** `migrate up | down | status`. */
export function addMigrationCommands(program: Command): void {
  const migrate = program.command('migrate').description('Moves the database schema.');
  migrate
    .command('up')
    .description(
      'applies what is pending, refreshes the database roles, the list of event handlers and what practices come with',
    )
    .action(async () => {
      const settings = loadSettingsOrExit();
      const done = await new Migrator(settings, MIGRATIONS).up();
      for (const name of done) console.log(`applied ${name}`);
      if (done.length === 0) console.log('nothing to apply');
      await withSystem(async (app) => {
        await registerSubscriptions(app, settings);
        for (const line of await keepUp(app, settings)) console.log(line);
      }, settings);
    });
  migrate
    .command('down')
    .description('takes back the newest migration')
    .action(async () => {
      const undone = await new Migrator(loadSettingsOrExit(), MIGRATIONS).down();
      console.log(undone ? `took back ${undone}` : 'there is nothing to take back');
    });
  migrate
    .command('status')
    .description('says which migrations are applied')
    .action(async () => {
      for (const { name, applied } of await new Migrator(loadSettingsOrExit(), MIGRATIONS).status())
        console.log(`${applied ? 'applied' : 'pending'}  ${name}`);
    });
}
