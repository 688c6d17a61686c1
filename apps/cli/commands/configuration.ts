import type { Command } from 'commander';
import { loadSettingsOrExit } from '#platform/config/load-settings-or-exit';
import { chosenContexts } from '../../contexts.js';

/** `config check`: whether the processes would start with these settings. */
export function addConfigurationCommands(program: Command): void {
  program
    .command('config')
    .description('Looks at the settings.')
    .command('check')
    .description('lists every fault of the environment, or says that there is none')
    .action(() => {
      const settings = loadSettingsOrExit();
      const contexts = chosenContexts(settings.process.contexts);
      console.log(
        `The settings are valid: ${settings.process.environment}, contexts ${contexts.join(', ')}.`,
      );
      console.log(
        `Queue and limits: ${settings.redis.url ? 'Redis' : 'PostgreSQL only'}; files: ${settings.storage.kind}.`,
      );
    });
}
