import { writeSync } from 'node:fs';
import { loadSettings } from './load-settings.js';
import type { Settings } from './settings.js';
import { SettingsError } from './settings-error.js';

/** `EX_CONFIG` of sysexits(3): something is wrong with the configuration. */
const EX_CONFIG = 78;
const STDERR = 2;

/** For entry points: the settings, or every fault on stderr and the end of the process with status 78. */
export function loadSettingsOrExit(environment?: Readonly<Record<string, string | undefined>>): Settings {
  try {
    return loadSettings(environment);
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    writeSync(STDERR, `${error.message}\nEvery variable is described in .env.example.\n`);
    process.exit(EX_CONFIG);
  }
}
