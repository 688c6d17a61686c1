import { resolve } from 'node:path';
import { z } from 'zod';
import { section } from './section.js';
import type { SettingsOf } from './section.js';
import type { SettingsFault } from './settings-error.js';
import { variable } from './variable.js';

const port = (value: number) => variable.integer(1, 65_535).default(value);
const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);
const DEFAULT_PUBLIC_URL = 'http://localhost:3001';
const DEFAULT_ADMIN_URL = 'http://localhost:3000';
/** Where the build puts it. */
const DEFAULT_VIEWER_DIR = 'node_modules/.cache/isocenter/viewer';

const trustProxy = z
  .union([z.stringbool(), variable.integer(1, 32), variable.cidrs()], {
    error: 'must be true, false, a number of proxies, or a comma list of their addresses or ranges',
  })
  .default(false);

function* unsafeBaseUrl(name: string, url: string | undefined): Iterable<SettingsFault> {
  if (url === undefined) {
    yield { variable: name, message: 'must be set in production' };
  } else if (!url.startsWith('https:') && !LOOPBACK.has(new URL(url).hostname)) {
    yield { variable: name, message: 'must be https in production: links with tokens are made from it' };
  }
}

/** Where the doors listen and what they accept from whom. */
export const httpSection = section({
  variables: {
    HTTP_HOST: variable.text().optional(),
    ADMIN_API_PORT: port(3000),
    PUBLIC_API_PORT: port(3001),
    WORKER_HEALTH_PORT: port(3002),
    SCHEDULER_HEALTH_PORT: port(3003),
    GATEWAY_HEALTH_PORT: port(3004),
    PUBLIC_BASE_URL: variable.root('http', 'https').optional(),
    ADMIN_BASE_URL: variable.root('http', 'https').optional(),
    TRUST_PROXY: trustProxy,
    CORS_ORIGINS: variable
      .list()
      .refine(
        (items) =>
          items.every((item) => item === '*' || (URL.canParse(item) && new URL(item).origin === item)),
        'must be a comma list of origins such as https://console.example.org',
      )
      .default([]),
    METRICS_ALLOW: variable.cidrs().default(['127.0.0.0/8', '::1/128']),
    VIEWER_DIR: variable.text().default(DEFAULT_VIEWER_DIR),
  },
  *rules(v, { production }) {
    const ports = [
      v.ADMIN_API_PORT,
      v.PUBLIC_API_PORT,
      v.WORKER_HEALTH_PORT,
      v.SCHEDULER_HEALTH_PORT,
      v.GATEWAY_HEALTH_PORT,
    ];
    if (new Set(ports).size < ports.length) {
      yield { variable: 'ADMIN_API_PORT', message: 'and the other ports must all differ' };
    }
    if (!production) return;
    yield* unsafeBaseUrl('PUBLIC_BASE_URL', v.PUBLIC_BASE_URL);
    yield* unsafeBaseUrl('ADMIN_BASE_URL', v.ADMIN_BASE_URL);
    if (v.TRUST_PROXY === true) {
      yield { variable: 'TRUST_PROXY', message: 'must name the proxies or their number in production' };
    }
    if (v.CORS_ORIGINS.includes('*')) {
      yield { variable: 'CORS_ORIGINS', message: 'must name its origins in production' };
    }
  },
  settings: (v, { production }) => ({
    host: v.HTTP_HOST ?? (production ? '0.0.0.0' : '127.0.0.1'),
    adminApiPort: v.ADMIN_API_PORT,
    publicApiPort: v.PUBLIC_API_PORT,
    workerHealthPort: v.WORKER_HEALTH_PORT,
    schedulerHealthPort: v.SCHEDULER_HEALTH_PORT,
    gatewayHealthPort: v.GATEWAY_HEALTH_PORT,
    /** Without a slash at its end. */
    publicBaseUrl: v.PUBLIC_BASE_URL ?? DEFAULT_PUBLIC_URL,
    adminBaseUrl: v.ADMIN_BASE_URL ?? DEFAULT_ADMIN_URL,
    /** As Fastify's `trustProxy` takes it. */
    trustProxy: v.TRUST_PROXY,
    corsOrigins: v.CORS_ORIGINS,
    /** Ranges that may read `/metrics`. */
    metricsAllow: v.METRICS_ALLOW,
    /** The folder of the viewer's files; absolute. */
    viewerDir: resolve(v.VIEWER_DIR),
  }),
});

export type HttpSettings = SettingsOf<typeof httpSection>;
