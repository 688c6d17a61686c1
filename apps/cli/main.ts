import { Command } from 'commander';
import { addBackupCommands } from './commands/backup.js';
import { addConfigurationCommands } from './commands/configuration.js';
import { addMigrationCommands } from './commands/migrate.js';
import { addSeedCommands } from './commands/seed.js';
import { addUseCaseCommands } from './commands/use-cases.js';
import { explainFailure } from './explain-failure.js';

const program = new Command('isocenter')
  .description('Administers an Isocenter installation.')
  .showHelpAfterError();
addMigrationCommands(program);
addSeedCommands(program);
addConfigurationCommands(program);
addUseCaseCommands(program);
addBackupCommands(program);

try {
  await program.parseAsync();
} catch (error) {
  process.stderr.write(`${explainFailure(error)}\n`);
  process.exitCode = 1;
}
