import { exitForFaults } from './exit-for-faults.js';
import { loadSettings } from './load-settings.js';
import type { Settings } from './settings.js';

/** For entry points: the settings, or every fault on stderr and the end of the process with status 78. */
export function loadSettingsOrExit(environment?: Readonly<Record<string, string | undefined>>): Settings {
  try {
    return loadSettings(environment);
  } catch (error) {
    return exitForFaults(error);
  }
}
