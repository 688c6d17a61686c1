import type { Command } from 'commander';
import { exitForFaults } from '#platform/config/exit-for-faults';
import { loadSettingsOrExit } from '#platform/config/load-settings-or-exit';
import { chosenContexts } from '../../contexts.js';
import { readNamedFiles } from '../read-named-files.js';

/** `config check`: whether the processes would start with these settings. */
export function addConfigurationCommands(program: Command): void {
  program
    .command('config')
    .description('Looks at the settings.')
    .command('check')
    .description('lists every fault of the environment and of the files it names, or says that there is none')
    .action(async () => {
      const settings = loadSettingsOrExit();
      await readNamedFiles(settings).catch(exitForFaults);
      const contexts = chosenContexts(settings.process.contexts);
      console.log(
        `The settings are valid: ${settings.process.environment}, contexts ${contexts.join(', ')}.`,
      );
      console.log(
        `Queue and limits: ${settings.redis.url ? 'Redis' : 'PostgreSQL only'}; files: ${settings.storage.kind}.`,
      );
    });
}
