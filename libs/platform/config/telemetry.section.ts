import { section } from './section.js';
import type { SettingsOf } from './section.js';
import { variable } from './variable.js';

/** What the process tells about itself, and to whom. */
export const telemetrySection = section({
  variables: {
    LOG_LEVEL: variable.oneOf('fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent').default('info'),
    OTEL_EXPORTER_OTLP_ENDPOINT: variable.root('http', 'https').optional(),
  },
  settings: (v) => ({ logLevel: v.LOG_LEVEL, otlpEndpoint: v.OTEL_EXPORTER_OTLP_ENDPOINT }),
});

export type TelemetrySettings = SettingsOf<typeof telemetrySection>;
