import { writeSync } from 'node:fs';
import { SettingsError } from './settings-error.js';

/** `EX_CONFIG` of sysexits(3): something is wrong with the configuration. */
const EX_CONFIG = 78;
const STDERR = 2;

/** For entry points: every fault of the settings on stderr and the end of the process with status 78. Throws other errors again. */
export function exitForFaults(error: unknown): never {
  if (!(error instanceof SettingsError)) throw error;
  writeSync(STDERR, `${error.message}\nEvery variable is described in .env.example.\n`);
  process.exit(EX_CONFIG);
}
