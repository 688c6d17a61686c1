import { loadSettings } from '../load-settings.js';
import type { Settings } from '../settings.js';

/** Complete settings for specs: what is required has a value, everything else is as given or by default. */
export function testSettings(environment: Readonly<Record<string, string | undefined>> = {}): Settings {
  return loadSettings({
    NODE_ENV: 'test',
    LOG_LEVEL: 'silent',
    ISOCENTER_SECRET: 'test-only-master-secret-0123456789abcdef',
    DATABASE_URL: 'postgres://owner:owner@127.0.0.1:5432/isocenter',
    ...environment,
  });
}
